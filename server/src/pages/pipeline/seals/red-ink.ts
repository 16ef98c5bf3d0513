import { pageSizeMm } from '#shared/pages/page-geometry';
import { CHANNELS, type Picture } from '../picture';

/** How red each spot of the page is against its paper, 0 to about 0.7, on a grid of RED_PIXELS_PER_MM. */
export interface RedInk {
  levels: Float32Array;
  width: number;
  height: number;
}

export const RED_PIXELS_PER_MM = 2;
/** Orange of skin, wood and coffee has more green than blue; the ink of seals hardly. */
const ORANGE_ALLOWED = 0.06;

/** From the flattened page in colour, whose width is a whole multiple of the grid's. */
export function redInkOf({ pixels, width }: Picture): RedInk {
  const gridWidth = pageSizeMm.width * RED_PIXELS_PER_MM;
  const gridHeight = pageSizeMm.height * RED_PIXELS_PER_MM;
  const side = Math.floor(width / gridWidth);
  const levels = new Float32Array(gridWidth * gridHeight);
  const share = 1 / (side * side * 255);
  for (let row = 0, to = 0; row < gridHeight; row += 1) {
    for (let column = 0; column < gridWidth; column += 1, to += 1) {
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let y = row * side; y < (row + 1) * side; y += 1) {
        for (
          let at = (y * width + column * side) * CHANNELS, end = at + side * CHANNELS;
          at < end;
          at += CHANNELS
        ) {
          red += pixels[at] ?? 0;
          green += pixels[at + 1] ?? 0;
          blue += pixels[at + 2] ?? 0;
        }
      }
      const orange = Math.max(0, (green - blue) * share - ORANGE_ALLOWED);
      levels[to] = Math.max(0, (red - green) * share - 1.5 * orange);
    }
  }
  return { levels, width: gridWidth, height: gridHeight };
}
