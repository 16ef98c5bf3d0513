/** Value noise: smooth in both directions, from 0 to 1, repeating after 256 steps. */
export function smoothNoise(seed: number): (x: number, y: number) => number {
  return (x, y) => {
    const left = Math.floor(x);
    const top = Math.floor(y);
    const across = fade(x - left);
    const down = fade(y - top);
    const upper = lattice(left, top, seed) * (1 - across) + lattice(left + 1, top, seed) * across;
    const lower = lattice(left, top + 1, seed) * (1 - across) + lattice(left + 1, top + 1, seed) * across;
    return upper * (1 - down) + lower * down;
  };
}

function fade(share: number): number {
  return share * share * (3 - 2 * share);
}

function lattice(x: number, y: number, seed: number): number {
  let hash = Math.imul(x & 255, 0x27d4eb2d) ^ Math.imul(y & 255, 0x165667b1) ^ Math.imul(seed, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) / 4294967296;
}
