import type { BureauCode } from '#shared/campaigns/bureaus';

/**
 * Where each of the 17 stands when Hubei is laid out in squares of one size: neighbours stay neighbours as far as a grid
 * allows, west is left and north is up. Not a map, and no border is drawn.
 */
export const hubeiGrid: Record<BureauCode, { row: number; column: number }> = {
  '420300': { row: 1, column: 2 },
  '420600': { row: 1, column: 3 },
  '421300': { row: 1, column: 4 },
  '429021': { row: 2, column: 2 },
  '420800': { row: 2, column: 3 },
  '429006': { row: 2, column: 4 },
  '420900': { row: 2, column: 5 },
  '420100': { row: 2, column: 6 },
  '421100': { row: 2, column: 7 },
  '422800': { row: 3, column: 1 },
  '420500': { row: 3, column: 2 },
  '421000': { row: 3, column: 3 },
  '429005': { row: 3, column: 4 },
  '429004': { row: 3, column: 5 },
  '420700': { row: 3, column: 6 },
  '420200': { row: 3, column: 7 },
  '421200': { row: 4, column: 6 },
};
