import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  leastMarkContrast,
  leastTextContrast,
  markPairs,
  ornaments,
  textPairs,
} from '../../../miniapp/src/ui/style/contrast-pairs';
import { contrast } from './contrast';
import { palettes, phoneSource, type Palette, type Palettes } from './token-values';

const looks = ['light', 'dark'] as const;
const tokensPath = path.join(phoneSource, 'ui/style/_tokens.scss');

describe('the colours of the phone', () => {
  it('are far enough from what they stand on, by day and by night', () => {
    expect(paleIn(palettes())).toEqual([]);
  });

  it.each([
    ['an ink that is too pale', "'ink-soft': #4a5666", "'ink-soft': #8894a4", 'light: ink-soft on page'],
    [
      'a pale border of a control',
      "'control-line': #6f7d8f",
      "'control-line': #b4bdc8",
      'light: control-line on',
    ],
    ['a pale button by night', "'accent': #4572a8", "'accent': #6aa0e4", 'dark: on-accent on accent'],
  ])('would name %s', (_, was, becomes, expected) => {
    const sheet = readFileSync(tokensPath, 'utf8');
    expect(sheet).toContain(was);
    expect(paleIn(palettes(sheet.replace(was, becomes))).join('\n')).toContain(expected);
  });

  it('have all been weighed', () => {
    const weighed = new Set([
      ...[...textPairs, ...markPairs].flatMap(([name, grounds]) => [name, ...grounds]),
      ...ornaments,
    ]);
    expect([...palettes().light.keys()].filter((name) => !weighed.has(name))).toEqual([]);
  });

  it('are named in one sheet and nowhere else', () => {
    const literal = /#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(|:\s*(white|black)\b/i;
    const strays = sheetsUnder(phoneSource)
      .filter((file) => file !== tokensPath)
      .flatMap((file) =>
        readFileSync(file, 'utf8')
          .split('\n')
          .flatMap((line, index) =>
            literal.test(line.replaceAll(/#\{[^}]*\}/g, ''))
              ? [`${path.relative(phoneSource, file)}:${index + 1}`]
              : [],
          ),
      );
    expect(strays).toEqual([]);
  });

  it('are those of the bars that WeChat and the browser draw', () => {
    const theme = JSON.parse(readFileSync(path.join(phoneSource, 'theme.json'), 'utf8'));
    const { light, dark } = palettes();
    expect(theme.light.navBackground).toBe(light.get('accent'));
    expect(theme.dark.navBackground).toBe(dark.get('surface'));
    expect([theme.light.pageBackground, theme.dark.pageBackground]).toEqual(
      [light, dark].map((palette) => palette.get('page')),
    );
    for (const look of looks) {
      // WeChat's white is #fff.
      expect(theme[look].navText).toBe('white');
      expect(contrast('#fff', theme[look].navBackground)).toBeGreaterThanOrEqual(leastTextContrast);
    }
    const page = readFileSync(path.join(phoneSource, 'index.html'), 'utf8');
    const drawn = [
      ...page.matchAll(/name="theme-color" media="\(prefers-color-scheme: (\w+)\)" content="(.+?)"/g),
    ];
    expect(drawn.map(([, look, colour]) => [look, colour])).toEqual([
      ['light', light.get('page')],
      ['dark', dark.get('page')],
    ]);
  });
});

/** One line for each pair that is hard to read. */
function paleIn(both: Palettes): string[] {
  return looks.flatMap((look) => [
    ...pale(look, both[look], textPairs, leastTextContrast),
    ...pale(look, both[look], markPairs, leastMarkContrast),
  ]);
}

function pale(look: string, palette: Palette, pairs: typeof textPairs, least: number): string[] {
  return pairs.flatMap(([name, grounds]) =>
    grounds.flatMap((ground) => {
      const found = contrast(valueOf(palette, name), valueOf(palette, ground));
      return found < least ? [`${look}: ${name} on ${ground} ${found.toFixed(2)}, least ${least}`] : [];
    }),
  );
}

function valueOf(palette: Palette, name: string): string {
  const value = palette.get(name);
  if (value === undefined) throw new Error(`_tokens.scss has no colour ${name}`);
  return value;
}

function sheetsUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.scss'))
    .map((name) => path.join(folder, name));
}
