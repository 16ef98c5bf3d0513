/**
 * Field types of WeChat subscription messages and what WeChat accepts in them.
 * Source: 发送订阅消息 ("参数值内容限制说明"). Where the page leaves room (emoji, decimals) the stricter
 * reading is taken, because a refused message (47003) reaches nobody. Lengths are UTF-16 units.
 */

interface WechatFieldRule {
  /** Longest accepted value. */
  maxLength(value: string): number;
  accepts(value: string): boolean;
  /** Removes what the type can never hold; absent where a changed value would say something else. */
  clean?(text: string): string;
  /** Put behind a shortened text; empty where the type has no room for such a sign. */
  ellipsis: '…' | '';
}

const controlOrBreak = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff]/u;
const controlsOrBreaks = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff]+/gu;
const han = /\p{Script=Han}/u;

const clockTime = '(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?';
const month = '(?:0?[1-9]|1[0-2])';
const day = '(?:0?[1-9]|[12]\\d|3[01])';
const calendarDate =
  `(?:\\d{4}年${month}月(?:${day}日)?|${month}月${day}日|` +
  `\\d{4}-${month}(?:-${day})?|\\d{4}/${month}(?:/${day})?|\\d{4}\\.${month}(?:\\.${day})?|${month}-${day})`;
const moment = `(?:${calendarDate} ?)?${clockTime}`;
const dateMoment = `${calendarDate}(?: ?${clockTime})?`;
const timePattern = new RegExp(`^${moment}(?: ?~ ?${moment})?$`, 'u');
const datePattern = new RegExp(`^${dateMoment}(?: ?~ ?${dateMoment})?$`, 'u');

const digitCount = (value: string) => value.replace(/\D/gu, '').length;
const fixedLength = (length: number) => () => length;
const unlimited = fixedLength(Number.POSITIVE_INFINITY);

export const wechatFieldRules = {
  thing: { maxLength: fixedLength(20), accepts: () => true, clean: (text) => text, ellipsis: '…' },
  number: {
    maxLength: unlimited,
    accepts: (value) => /^-?\d+(?:\.\d+)?$/u.test(value) && digitCount(value) <= 32,
    ellipsis: '',
  },
  letter: {
    maxLength: fixedLength(32),
    accepts: (value) => /^[A-Za-z]+$/u.test(value),
    clean: (text) => text.replace(/[^A-Za-z]/gu, ''),
    ellipsis: '',
  },
  symbol: {
    maxLength: fixedLength(5),
    accepts: (value) => /^[\p{P}\p{S}]+$/u.test(value),
    clean: (text) => text.replace(/[^\p{P}\p{S}]/gu, ''),
    ellipsis: '',
  },
  character_string: {
    maxLength: fixedLength(32),
    accepts: (value) => /^[A-Za-z0-9\p{P}\p{S}]+$/u.test(value),
    clean: (text) => text.replace(/[^A-Za-z0-9\p{P}\p{S}]/gu, ''),
    ellipsis: '…',
  },
  time: { maxLength: unlimited, accepts: (value) => timePattern.test(value), ellipsis: '' },
  date: { maxLength: unlimited, accepts: (value) => datePattern.test(value), ellipsis: '' },
  amount: {
    maxLength: unlimited,
    accepts: (value) => /^\p{Sc}?\d+(?:\.\d+)?元?$/u.test(value) && digitCount(value) <= 10,
    ellipsis: '',
  },
  phone_number: {
    maxLength: fixedLength(17),
    accepts: (value) => /^[\d\p{P}\p{S} ]+$/u.test(value) && /\d/u.test(value),
    ellipsis: '',
  },
  car_number: {
    maxLength: fixedLength(8),
    accepts: (value) => /^[\p{Script=Han}A-Za-z0-9](?:[A-Za-z0-9]*[\p{Script=Han}A-Za-z0-9])?$/u.test(value),
    ellipsis: '',
  },
  name: {
    maxLength: (value) => (han.test(value) ? 10 : 20),
    accepts: (value) => !/\p{Nd}/u.test(value),
    clean: (text) => text.replace(/\p{Nd}/gu, ''),
    ellipsis: '…',
  },
  phrase: {
    maxLength: fixedLength(5),
    accepts: (value) => /^\p{Script=Han}+$/u.test(value),
    clean: (text) => text.replace(/[^\p{Script=Han}]/gu, ''),
    ellipsis: '',
  },
  /** Its values are listed per template (gettemplate: keywordEnumValueList), not here. */
  enum_string: { maxLength: unlimited, accepts: () => true, ellipsis: '' },
} satisfies Record<string, WechatFieldRule>;

export type WechatFieldType = keyof typeof wechatFieldRules;
export type WechatFieldFault = 'unknownField' | 'empty' | 'control' | 'tooLong' | 'format' | 'notListed';

/** 'thing1' → 'thing'; null where the name is no field of WeChat ('thing', 'thing1.DATA', 'title1'). */
export function wechatFieldType(name: string): WechatFieldType | null {
  const type = /^([a-z_]+)\d+$/u.exec(name)?.[1];
  return type !== undefined && Object.hasOwn(wechatFieldRules, type) ? (type as WechatFieldType) : null;
}

/** Null when WeChat accepts the value. `listed` is needed for enum fields only. */
export function checkWechatField(
  name: string,
  value: string,
  listed: readonly string[] = [],
): WechatFieldFault | null {
  const type = wechatFieldType(name);
  if (type === null) return 'unknownField';
  const rule: WechatFieldRule = wechatFieldRules[type];
  if (value.trim() === '') return 'empty';
  if (controlOrBreak.test(value)) return 'control';
  if (value.length > rule.maxLength(value)) return 'tooLong';
  if (!rule.accepts(value)) return 'format';
  return type === 'enum_string' && !listed.includes(value) ? 'notListed' : null;
}

/** What stands in a text field whose product text is empty: WeChat refuses an empty one. */
const emptyText: Partial<Record<WechatFieldType, string>> = {
  thing: '无',
  name: '无',
  phrase: '无',
  character_string: '-',
  letter: 'N',
  symbol: '-',
};

/**
 * Makes a text that WeChat accepts: one line, without controls, shortened with "…".
 * Times, dates, amounts and numbers only lose surrounding space: cut, they would say something else,
 * so their formatter must be right, and checkWechatField tells when it is not.
 */
export function fitWechatField(type: WechatFieldType, text: string): string {
  const rule: WechatFieldRule = wechatFieldRules[type];
  const oneLine = text.replace(controlsOrBreaks, ' ').replace(/\s+/gu, ' ').trim();
  if (rule.clean === undefined) return oneLine;
  const cleaned = rule.clean(oneLine).trim();
  if (cleaned === '') return emptyText[type] ?? '';
  const limit = rule.maxLength(cleaned);
  if (cleaned.length <= limit) return cleaned;
  return cutAtCharacter(cleaned, limit - rule.ellipsis.length) + rule.ellipsis;
}

/** Never splits a surrogate pair, and leaves no joiner or variation sign hanging at the end. */
function cutAtCharacter(text: string, limit: number): string {
  let cut = '';
  for (const character of text) {
    if (cut.length + character.length > limit) break;
    cut += character;
  }
  return cut.replace(/[\u200d\ufe0f\s]+$/u, '');
}
