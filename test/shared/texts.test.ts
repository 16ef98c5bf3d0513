import {
  chinaTimeToUtc,
  formatChinaDate,
  formatChinaTime,
  formatChinaTimeInWords,
} from '#shared/text/china-time';
import { countCharacters, hasEmoji, hasForbiddenCharacters, tidyTyped } from '#shared/text/characters';
import { formatPercent, growthPercent, isDecimal, normaliseDecimal } from '#shared/text/decimal';
import { isEmailAddress, maskEmailAddress } from '#shared/text/email-address';
import { isMobileNumber, maskMobileNumber, normaliseMobileNumber } from '#shared/text/mobile-number';
import { maskPersonName } from '#shared/text/person-name';

describe('a decimal', () => {
  it.each([
    ['１，２３４．５', '1234.5'],
    ['−20.5', '-20.5'],
    ['+7', '7'],
    ['007', '7'],
    ['-0.50', '-0.50'],
    ['12.5%', '12.5'],
    ['0', '0'],
  ])('typed as %s is %s', (typed, plain) => {
    expect(normaliseDecimal(typed)).toBe(plain);
    expect(isDecimal(plain, { fractionDigits: 2 })).toBe(true);
  });

  it.each(['', '-', '1.', '.5', '1e3', '0x10', 'NaN', 'Infinity', '1.234', '1 2a', '1234567890123'])(
    'is not %s',
    (text) => {
      expect(isDecimal(text, { fractionDigits: 2 })).toBe(false);
    },
  );

  it('grows in percent from a figure above zero, and from nothing else', () => {
    expect(growthPercent('1000', '1100')).toBeCloseTo(10, 10);
    expect(growthPercent('1000', '0')).toBe(-100);
    expect(growthPercent('0', '5')).toBeNull();
    expect(growthPercent('-1', '5')).toBeNull();
    expect([formatPercent(-0.04), formatPercent(9.96), formatPercent(-12.34)]).toEqual([
      '0.0',
      '10.0',
      '-12.3',
    ]);
  });
});

describe('a time', () => {
  it('is read in +08:00 at the edges of days, months and years', () => {
    expect(formatChinaTime('2026-12-31T16:00:00.000Z')).toBe('2027-01-01 00:00');
    expect(formatChinaTime('2026-12-31T15:59:59.999Z')).toBe('2026-12-31 23:59');
    expect(formatChinaTimeInWords('2028-02-28T16:00:00.000Z')).toBe('2028年2月29日 00:00');
    expect(formatChinaDate('2026-02-28T16:00:00.000Z')).toBe('2026年3月1日');
    expect(chinaTimeToUtc('2026-12-31', '18:00')).toBe('2026-12-31T10:00:00.000Z');
  });
});

describe('a text', () => {
  it.each(['\u0000', '\u001b', '\r', '\u202e', '\u2066', '\ufeff', '\ud800'])(
    'may not hold %j',
    (character) => {
      expect(hasForbiddenCharacters(`a${character}b`)).toBe(true);
      expect(tidyTyped(`a${character}b`, { lines: 'single' }).replace(' ', '')).toBe('ab');
    },
  );

  it('may hold line breaks, rare characters and the marks of Chinese', () => {
    expect(hasForbiddenCharacters('第一行\n\t“𠮷”……—')).toBe(false);
  });

  it('is counted as a person counts it', () => {
    expect([countCharacters('双创'), countCharacters('𠮷'), countCharacters('a\nb')]).toEqual([2, 1, 3]);
  });

  it('has its pasted line ends put right', () => {
    expect(tidyTyped('a\r\nb\vc\u2028d', { lines: 'many' })).toBe('a\nb\nc\nd');
    expect(tidyTyped('a\r\nb', { lines: 'single' })).toBe('a b');
  });

  it.each(['🚀', '🇨🇳', '❤️', '1️⃣', '©'])('with %s has an emoji', (emoji) => {
    expect(hasEmoji(emoji)).toBe(true);
  });

  it('with digits, brackets and arrows has none', () => {
    expect(hasEmoji('（2019）1#*①→±％')).toBe(false);
  });
});

describe('ways to reach a person', () => {
  it('are taken as people type them', () => {
    expect(normaliseMobileNumber('+86 138-0000 ００００')).toBe('13800000000');
    expect(['13800000000', '12800000000', '1380000000', '138000000000'].map(isMobileNumber)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(['a@b.cn', 'a@b', 'a..b@c.cn', '@b.cn', 'a b@c.cn', 'a@b.cn\n'].map(isEmailAddress)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('are covered for whoever has not asked for them', () => {
    expect([maskMobileNumber('13800000001'), maskMobileNumber('123')]).toEqual(['138****0001', '****']);
    expect([maskEmailAddress('zhang@example.cn'), maskEmailAddress('@x')]).toEqual([
      'z***@example.cn',
      '***',
    ]);
    expect([
      maskPersonName('张三'),
      maskPersonName('𠮷田丰'),
      maskPersonName('李'),
      maskPersonName(''),
    ]).toEqual(['张*', '𠮷**', '李*', '*']);
  });
});
