/** Pixels in rows from the top left, 8 bits a channel. Colour pictures have red, green and blue beside each other. */
export interface Picture {
  pixels: Uint8Array;
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

export const CHANNELS = 3;

/** Brightness as the eye weighs it. */
export function grayOf({ pixels, width, height }: Picture): Picture {
  const gray = new Uint8Array(width * height);
  for (let index = 0, from = 0; index < gray.length; index += 1, from += CHANNELS) {
    const red = pixels[from] ?? 0;
    const green = pixels[from + 1] ?? 0;
    const blue = pixels[from + 2] ?? 0;
    gray[index] = (red * 77 + green * 150 + blue * 29) >> 8;
  }
  return { pixels: gray, width, height };
}

/** A colour picture of half the width and height, each pixel the mean of four. */
export function halved({ pixels, width, height }: Picture): Picture {
  const halfWidth = width >> 1;
  const halfHeight = height >> 1;
  const half = new Uint8Array(halfWidth * halfHeight * CHANNELS);
  const row = width * CHANNELS;
  let to = 0;
  for (let y = 0; y < halfHeight; y += 1) {
    for (let x = 0; x < halfWidth; x += 1) {
      const from = 2 * y * row + 2 * x * CHANNELS;
      for (let channel = 0; channel < CHANNELS; channel += 1, to += 1) {
        const at = from + channel;
        const upper = (pixels[at] ?? 0) + (pixels[at + CHANNELS] ?? 0);
        const lower = (pixels[at + row] ?? 0) + (pixels[at + row + CHANNELS] ?? 0);
        half[to] = (upper + lower + 2) >> 2;
      }
    }
  }
  return { pixels: half, width: halfWidth, height: halfHeight };
}
