import path from 'node:path';
import { compileString } from 'sass';
import { howToWording } from '../../../miniapp/src/how-to/wording';
import { phoneSource } from './token-values';

const room = path.join(phoneSource, 'how-to');

describe('the pictures that explain printing and photographing', () => {
  const { css } = compileString("@use './how-to';", { loadPaths: [room] });
  const pictures = [...howToWording.print.pictures, ...howToWording.photograph.pictures];

  it.each(pictures)(
    '$drawing is drawn, and is told to whoever does not see it',
    ({ drawing, shows, line }) => {
      expect(css).toMatch(new RegExp(`how-to-picture--${drawing} [^{]*\\{[^}]*mask-image: url\\("?data:`));
      expect(shows).toMatch(/^图：/);
      expect(shows).not.toBe(line);
    },
  );

  it('are paths alone, written so that a sheet can carry them', () => {
    const drawings = [...css.matchAll(/ mask-image: url\("?(data:[^)]*?)"?\)/g)];
    expect(drawings.length).toBeGreaterThanOrEqual(pictures.length);
    for (const [, address = ''] of drawings) {
      expect(address).not.toMatch(/[<>#]/);
      const drawing = decodeURIComponent(address.slice(address.indexOf(',') + 1));
      expect(drawing).toMatch(/^<svg [^>]+><path d='[MmLlHhVvAaCcZz\d .-]+'\/><\/svg>$/);
    }
  });
});
