import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compileString } from 'sass';
import { phoneSource } from './token-values';

const room = path.join(phoneSource, 'ui/icons');

describe('the icons', () => {
  const named = [...readFileSync(path.join(room, 'Icon.tsx'), 'utf8').matchAll(/\| '(\w+)'/g)].map(
    ([, name]) => name,
  );
  const { css } = compileString("@use './icons';", { loadPaths: [room] });

  it('all have a shape, and no shape is without a name', () => {
    const drawn = [...css.matchAll(/\.ui-icon--(\w+) \{[^}]*mask-image: url\("?data:/g)].map(
      ([, name]) => name,
    );
    expect(named.length).toBeGreaterThan(8);
    expect([...new Set(drawn)].sort()).toEqual([...named].sort());
  });

  it('are one path each, written so that a sheet can carry it', () => {
    for (const [, address = ''] of css.matchAll(/ mask-image: url\("?(data:[^)]*?)"?\)/g)) {
      expect(address).not.toMatch(/[<>#]/);
      const drawing = decodeURIComponent(address.slice(address.indexOf(',') + 1));
      expect(drawing).toMatch(/^<svg [^>]+><path d='[MmLlHhVvAaCcZz\d .-]+'\/><\/svg>$/);
    }
  });
});
