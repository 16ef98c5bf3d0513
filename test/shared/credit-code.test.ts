import { creditCodeCheckCharacter, creditCodeFault, normaliseCreditCode } from '#shared/text/credit-code';

describe('统一社会信用代码', () => {
  it('has the check character that GB 32100-2015 computes: 31 minus the weighted sum modulo 31', () => {
    // By hand, for 91350100M000100Y4 (weights 3^(i-1) mod 31; B = 11, M = 21, Y = 30 in the order of the standard):
    // 9·1 + 1·3 + 3·9 + 5·27 + 0·19 + 1·26 + 0·16 + 0·17 + 21·20 + 0·29 + 0·25 + 0·13 + 1·8 + 0·24 + 0·10 + 30·30 + 4·28
    //   = 9+3+27+135+0+26+0+0+420+0+0+0+8+0+0+900+112 = 1640; 1640 mod 31 = 28; 31 - 28 = 3.
    expect(creditCodeCheckCharacter('91350100M000100Y4')).toBe('3');
    expect(creditCodeFault('91350100M000100Y43')).toBeNull();
  });

  it('wraps a remainder of zero to the character 0', () => {
    expect(creditCodeCheckCharacter('00000000000000000')).toBe('0');
  });

  it.each(['I', 'O', 'S', 'V', 'Z', 'é', '中'])('does not use %s', (letter) => {
    expect(creditCodeFault(`9135010${letter}M000100Y43`)).toBe('character');
  });

  it('is found wrong for every other last character and for every change of one character', () => {
    const code = '91350100M000100Y43';
    const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    for (let place = 0; place < code.length; place += 1) {
      for (const other of characters) {
        if (other === code[place]) continue;
        const changed = code.slice(0, place) + other + code.slice(place + 1);
        expect([changed, creditCodeFault(changed)]).toEqual([changed, 'checkCharacter']);
      }
    }
  });

  it('is taken with spaces, hyphens, small letters and full-width characters', () => {
    expect(normaliseCreditCode(' 9135-0100 m０００100y43 ')).toBe('91350100M000100Y43');
  });

  it.each(['', '91350100M000100Y4', '91350100M000100Y433'])(
    'of another length (%s) is named as such',
    (code) => {
      expect(creditCodeFault(code)).toBe('length');
    },
  );
});
