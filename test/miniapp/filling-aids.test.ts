import { findIndustries, industryText } from '#shared/industries/find-industries';
import { industries } from '#shared/industries/industries';
import { industryWords } from '#shared/industries/industry-words';
import { notice2020 } from '#shared/campaigns/notice-2020';
import { creditCodeFault, normaliseCreditCode } from '#shared/text/credit-code';
import { normaliseMobileNumber } from '#shared/text/mobile-number';
import { outlinePoints, withOutline } from '../../miniapp/src/form/outline';
import { inventCreditCode } from '../support/credit-codes';

describe('what is pasted', () => {
  const code = inventCreditCode();
  it.each([
    ['small letters and spaces', code.toLowerCase().replace(/(.{4})/g, '$1 ')],
    ['full-width characters', code.replace(/./g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))],
    ['dashes of a word processor', `${code.slice(0, 2)}–${code.slice(2, 8)}—${code.slice(8)}`],
    ['marks that nobody sees', `\u202a${code}\u202c\u200b`],
  ])('becomes the credit code: %s', (_, pasted) => {
    expect(normaliseCreditCode(pasted)).toBe(code);
    expect(creditCodeFault(normaliseCreditCode(pasted))).toBeNull();
  });

  it.each([
    '138 0000 0001',
    '+86 138-0000-0001',
    '0086 13800000001',
    '１３８００００ ０００１',
    '138.0000.0001',
  ])('becomes the telephone number: %s', (pasted) =>
    expect(normaliseMobileNumber(pasted)).toBe('13800000001'),
  );
});

describe('the industries', () => {
  it('are the 31 divisions and 179 groups of manufacturing of GB/T 4754-2017, each group in its division', () => {
    const manufacturing = industries.filter(({ code }) => code.startsWith('C'));
    expect(new Set(manufacturing.map(({ division }) => division)).size).toBe(31);
    expect(manufacturing).toHaveLength(179);
    expect(new Set(industries.map(({ code }) => code)).size).toBe(industries.length);
    for (const { code, name } of industries) {
      expect(code).toMatch(/^[A-Z]\d{3}$/);
      expect(name).toMatch(/^[\p{Script=Han}、（）]+$/u);
    }
  });

  it.each([
    ['汽车零部件', 'C367'],
    ['汽车零配件制造', 'C367'],
    ['软件', 'I651'],
    ['仪器仪表', 'C401'],
    ['c38', 'C381'],
    ['382', 'C382'],
    ['工业互联网平台', 'I643'],
  ])('are found by %s', (typed, code) => {
    expect(findIndustries(typed, 6).map((found) => found.code)).toContain(code);
  });

  it('are not offered for what fits none', () => {
    expect(findIndustries('', 6)).toEqual([]);
    expect(findIndustries('甲乙丙丁', 6)).toEqual([]);
  });

  it.each([
    ['模具', 'C352'],
    ['汽车零部件', 'C367'],
    ['汽配', 'C367'],
    ['光缆', 'C383'],
    ['芯片', 'C397'],
    ['半导体', 'C397'],
    ['服装', 'C181'],
    ['饲料', 'C132'],
    ['白酒', 'C151'],
    ['水泥', 'C301'],
    ['服务器', 'C391'],
    ['工业机器人', 'C349'],
    ['数控机床', 'C342'],
    ['锂电池', 'C384'],
    ['医疗器械', 'C358'],
    ['轮胎', 'C291'],
    ['钢结构', 'C331'],
    ['茶叶', 'C153'],
    ['专用车', 'C363'],
    ['新能源汽车', 'C361'],
    ['pcb', 'C398'],
    ['3d打印', 'C349'],
    ['变压器', 'C382'],
    ['化肥', 'C262'],
    ['疫苗', 'C276'],
    ['软件', 'I651'],
    ['工业互联网平台', 'I643'],
    ['孵化器', 'M754'],
    ['船舶', 'C373'],
    ['纸箱', 'C223'],
  ])('offers %s among the first three as a factory calls it', (typed, code) => {
    expect(findIndustries(typed, 3).map((found) => found.code)).toContain(code);
  });

  it('knows words of groups that there are', () => {
    const groups = new Set(industries.map(({ code }) => code.slice(1)));
    expect([...industryWords.keys()].filter((group) => !groups.has(group))).toEqual([]);
    for (const words of industryWords.values()) expect(new Set(words).size).toBe(words.length);
  });

  it('fit into the field of the form', () => {
    const field = notice2020.form.fields.find(({ key }) => key === 'industry');
    const longest = Math.max(...industries.map((industry) => [...industryText(industry)].length));
    expect(field?.kind === 'line' && longest <= field.maxCharacters).toBe(true);
  });
});

describe('the outline of the description', () => {
  const label = notice2020.form.fields.find(({ key }) => key === 'description')?.label ?? '';
  const points = outlinePoints(label);

  it('has the points that the notice asks for', () => {
    expect(points).toEqual(['发展历程和阶段', '管理机制', '主要内容和做法', '经验体会', '主要成效']);
  });

  it('is offered for no caption that lists nothing', () => {
    for (const { label: other, key } of notice2020.form.fields) {
      if (key !== 'description') expect(outlinePoints(other)).toEqual([]);
    }
  });

  it('fills an empty field with the headings', () => {
    expect(withOutline(' \n', points)).toBe(
      '一、发展历程和阶段\n\n二、管理机制\n\n三、主要内容和做法\n\n四、经验体会\n\n五、主要成效\n',
    );
  });

  it('comes behind what is written, without what is named there, and changes no word', () => {
    const written = '平台的管理机制如下。';
    const outlined = withOutline(written, points);
    expect(outlined?.startsWith(`${written}\n\n一、发展历程和阶段`)).toBe(true);
    expect(outlined).not.toContain('二、管理机制');
    expect(withOutline(outlined ?? '', points)).toBeNull();
  });
});
