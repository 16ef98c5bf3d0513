/** The squares of a two-dimensional code; `get` says whether one is dark. */
export interface CodeModules {
  size: number;
  get(row: number, column: number): unknown;
}

/** What readers need around a QR code (ISO/IEC 18004): four modules of light. */
export const QUIET_MODULES = 4;

/** The code as an SVG path in a square of `side` units, one a module, its quiet zone included. */
export function codePath(modules: CodeModules): { side: number; path: string } {
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) path += `M${column + QUIET_MODULES} ${row + QUIET_MODULES}h1v1h-1z`;
    }
  }
  return { side: modules.size + 2 * QUIET_MODULES, path };
}
