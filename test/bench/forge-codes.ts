import { chanceOf, type Chance } from '../corpus/seeded-random';
import { corpusSigner, CURRENT_REVISION, OWN_APPLICATION } from '../corpus/page-set';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** How many of so many changed codes the signer takes for true. */
export function countAcceptedForgeries(mutations: number, seed: string): number {
  const chance = chanceOf(seed);
  const genuine = new Set<string>();
  for (let page = 1; page <= 5; page += 1) {
    for (const corner of ['A', 'B'] as const) {
      const content = {
        applicationCode: OWN_APPLICATION,
        revision: CURRENT_REVISION,
        page,
        pages: 5,
        corner,
      };
      genuine.add(corpusSigner.sign(content));
    }
  }
  const originals = [...genuine];
  let accepted = 0;
  for (let made = 0; made < mutations;) {
    const original = originals[made % originals.length] ?? '';
    const changed = mutate(original, originals, chance);
    if (genuine.has(changed)) continue;
    made += 1;
    if (corpusSigner.verify(changed) !== null) accepted += 1;
  }
  return accepted;
}

function mutate(code: string, others: readonly string[], chance: Chance): string {
  const at = chance.whole(0, code.length - 1);
  const character = ALPHABET.charAt(chance.whole(0, ALPHABET.length - 1));
  const parts = code.split('.');
  const foreign = (others[chance.whole(0, others.length - 1)] ?? code).split('.');
  switch (chance.whole(0, 6)) {
    case 0:
      return code.slice(0, at) + character + code.slice(at + 1);
    case 1:
      return code.slice(0, at) + code.slice(at + 1);
    case 2:
      return code.slice(0, at) + character + code.slice(at);
    case 3:
      return code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
    case 4:
      // The signature of another page.
      return [...parts.slice(0, -1), foreign.at(-1) ?? ''].join('.');
    case 5:
      // Another page or revision under the old signature.
      return parts.map((part, index) => (index === 2 || index === 3 ? raised(part, chance) : part)).join('.');
    default:
      return [...parts.slice(0, -1), randomSignature(chance)].join('.');
  }
}

function raised(part: string, chance: Chance): string {
  return part.replace(/\d+/, (digits) => String(Number(digits) + chance.whole(1, 8)));
}

function randomSignature(chance: Chance): string {
  return Array.from({ length: 16 }, () =>
    '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.charAt(chance.whole(0, 31)),
  ).join('');
}
