import path from 'node:path';
import postcss, { type Rule } from 'postcss';
import { compileString } from 'sass';

export const phoneSource = path.resolve(__dirname, '../../../miniapp/src');
export type Palette = ReadonlyMap<string, string>;
export interface Palettes {
  light: Palette;
  dark: Palette;
}

/** The colours as the phone gets them: the real sheet, compiled, or the given one in its place. */
export function palettes(tokensSheet?: string): Palettes {
  const css =
    tokensSheet === undefined
      ? compileString("@use './ui/style/tokens' as *; @include colour-values;", { loadPaths: [phoneSource] })
      : compileString(`${tokensSheet}\n@include colour-values;`);
  const light = new Map<string, string>();
  const dark = new Map<string, string>();
  postcss.parse(css.css).walkDecls(/^--/, ({ prop, value, parent }) => {
    const outer = (parent as Rule).parent;
    const isDark = outer?.type === 'atrule';
    (isDark ? dark : light).set(prop.slice(2), value);
  });
  // What the dark part does not name is the same by day and by night.
  return { light, dark: new Map([...light, ...dark]) };
}
