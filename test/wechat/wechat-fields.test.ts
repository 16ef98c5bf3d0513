import fc from 'fast-check';
import {
  checkWechatField,
  fitWechatField,
  wechatFieldRules,
  wechatFieldType,
  type WechatFieldType,
} from '#shared/notices/wechat-fields';

const han = (count: number) => '双'.repeat(count);

describe('limits of subscription message fields', () => {
  it.each([
    ['thing1', han(20)],
    ['thing1', '👍'.repeat(10)],
    ['number1', '9'.repeat(32)],
    ['number1', '-12.5'],
    ['letter1', 'a'.repeat(32)],
    ['symbol1', '!@#￥%'],
    ['character_string1', 'SC-2020/0001#a'],
    ['time1', '15:01'],
    ['time1', '2019年10月1日 15:01'],
    ['time1', '2026-12-01 15:01:30'],
    ['time1', '9:00~18:00'],
    ['date1', '2019年10月1日'],
    ['date1', '2018-01-01'],
    ['date1', '2018/01/01 15:01'],
    ['date1', '2018.01.01'],
    ['date1', '2018-01'],
    ['date1', '01-01'],
    ['date1', '2019年10月1日~2019年10月7日'],
    ['amount1', '￥100.00'],
    ['amount1', '1234567890元'],
    ['phone_number1', '+86-0766-66888866'],
    ['car_number1', '粤A8Z888挂'],
    ['name1', han(10)],
    ['name1', 'a'.repeat(20)],
    ['phrase2', han(5)],
  ])('takes %s = %s', (name, value) => {
    expect(checkWechatField(name, value)).toBeNull();
  });

  it.each([
    ['thing1', han(21), 'tooLong'],
    ['thing1', `${'👍'.repeat(10)}好`, 'tooLong'],
    ['thing1', '上\n下', 'control'],
    ['thing1', '上\u2028下', 'control'],
    ['thing1', '   ', 'empty'],
    ['thing1.DATA', '好', 'unknownField'],
    ['thing', '好', 'unknownField'],
    ['constructor1', '好', 'unknownField'],
    ['number1', '9'.repeat(33), 'format'],
    ['number1', '1,000', 'format'],
    ['letter1', 'a'.repeat(33), 'tooLong'],
    ['letter1', 'a1', 'format'],
    ['symbol1', '!@#￥%&', 'tooLong'],
    ['character_string1', '编号1', 'format'],
    ['character_string1', '1'.repeat(33), 'tooLong'],
    ['time1', '24:00', 'format'],
    ['time1', '15:60', 'format'],
    ['time1', '2019年10月1日', 'format'],
    ['date1', '2019年13月1日', 'format'],
    ['date1', '15:01', 'format'],
    ['amount1', '12345678901', 'format'],
    ['amount1', '￥￥1', 'format'],
    ['phone_number1', '1'.repeat(18), 'tooLong'],
    ['phone_number1', '电话123', 'format'],
    ['car_number1', '粤A8Z88888', 'tooLong'],
    ['car_number1', '粤A粤888', 'format'],
    ['name1', han(11), 'tooLong'],
    ['name1', `${'a'.repeat(10)}双`, 'tooLong'],
    ['name1', '张三1', 'format'],
    ['phrase2', han(6), 'tooLong'],
    ['phrase2', '退回1', 'format'],
    ['enum_string1', '红', 'notListed'],
  ])('refuses %s = %j as %s', (name, value, fault) => {
    expect(checkWechatField(name, value)).toBe(fault);
  });

  it('takes a listed value of an enum field', () => {
    expect(checkWechatField('enum_string1', '红', ['红', '绿'])).toBeNull();
  });
});

describe('fitting a product text into a field', () => {
  it('leaves what fits as it is', () => {
    expect(fitWechatField('thing', han(20))).toBe(han(20));
  });

  it('shortens with … to exactly the limit', () => {
    expect(fitWechatField('thing', han(21))).toBe(`${han(19)}…`);
    expect(fitWechatField('name', han(11))).toBe(`${han(9)}…`);
  });

  it('removes line breaks and controls', () => {
    expect(fitWechatField('thing', ' 第一行\r\n第二行\u0007 ')).toBe('第一行 第二行');
  });

  it('never cuts an emoji in half', () => {
    expect(fitWechatField('thing', `${han(18)}👍👍`)).toBe(`${han(18)}…`);
  });

  it('puts a word where nothing is left', () => {
    expect(fitWechatField('thing', '\n')).toBe('无');
    expect(fitWechatField('phrase', 'returned')).toBe('无');
  });

  it('always fits, whatever the text', () => {
    const textTypes = (Object.keys(wechatFieldRules) as WechatFieldType[]).filter(
      (type) => 'clean' in wechatFieldRules[type],
    );
    expect(textTypes).toEqual(['thing', 'letter', 'symbol', 'character_string', 'name', 'phrase']);
    const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(fc.constantFrom(...textTypes), anyText, (type, text) => {
        expect(checkWechatField(`${type}1`, fitWechatField(type, text))).toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads the type from the field name', () => {
    expect(wechatFieldType('character_string12')).toBe('character_string');
    expect(wechatFieldType('thing1.DATA')).toBeNull();
  });
});
