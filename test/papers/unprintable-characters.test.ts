import { unprintableCharacters } from '../../server/src/papers/typeset';
import { samplePaper } from './sample-paper';

describe('characters that the paper cannot print', () => {
  it('names each once, in order', () => {
    expect(unprintableCharacters('甲😀乙🚀丙😀')).toEqual(['😀', '🚀']);
  });

  it('names the parts of a joined emoji without the invisible joiner', () => {
    expect(unprintableCharacters('👨\u200D👧')).toEqual(['👨', '👧']);
  });

  it('accepts every word of an ordinary application', () => {
    expect(unprintableCharacters(JSON.stringify(samplePaper()))).toEqual([]);
  });

  it('prints the whole of GB 2312', () => {
    const decoder = new TextDecoder('gb2312');
    const missing: string[] = [];
    for (let row = 0xa1; row <= 0xf7; row += 1) {
      for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
        const character = decoder.decode(new Uint8Array([row, cell]));
        const isHan = /^\p{Script=Han}$/u.test(character);
        if (isHan) missing.push(...unprintableCharacters(character));
      }
    }
    expect(missing).toEqual([]);
  });

  it('lets line breaks and tabs pass, and names marks that turn the direction of writing', () => {
    expect(unprintableCharacters('a\r\n\tb\u202E')).toEqual(['\u202E']);
  });
});
