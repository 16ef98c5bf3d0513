import { pageMarginsMm, pageSizeMm } from '#shared/pages/page-geometry';
import type { ApplicationPaper } from '../../server/src/papers/typeset';
import { applicationPaperDocx } from '../../server/src/papers/typeset';
import { issuedPaper } from './issue-sample';
import { describeWithPoppler, pdfText, pdfWords } from './poppler';
import { samplePaper } from './sample-paper';

/** The same text in every cell that a person fills, as long as the form of 2020 lets it be. */
function paperOf(text: string): ApplicationPaper {
  const atMost = (characters: number) => Array.from(text).slice(0, characters).join('');
  return samplePaper({
    unitName: atMost(60),
    recommendingUnit: atMost(30),
    projectName: atMost(60),
    directions: [atMost(60)],
    address: atMost(100),
    legalRepresentative: atMost(30),
    industry: atMost(40),
    contactAndPosition: `${atMost(30)} ${atMost(30)}`,
    mobile: atMost(20),
    email: atMost(100),
    staffCount: atMost(8),
    recognitions: atMost(300),
    description: text,
    unitOpinion: atMost(300),
  });
}

const shortMarkup = '#x *粗* $y$ \\n @z "引"';
const markup =
  '#panic("x") *粗* _斜_ $x^2$ \\n @ref <label> [块] {码} `原` = 标题 // 注释 "引" \'单\' ~ -- ---';

describeWithPoppler('text that people write', () => {
  it('is printed as it was written, markup or not', async () => {
    const rows = pdfText((await issuedPaper(paperOf(shortMarkup))).pdf).split('\n');
    const written = shortMarkup.replace(/\s+/g, '');
    const found = rows.map((row) => row.replace(/\s+/g, ''));
    expect(found).toEqual(
      expect.arrayContaining([
        ...[`申报单位（盖章）：${written}`, `推荐单位（盖章）：${written}`],
        ...[`单位名称${written}`, `项目名称${written}`, `申报方向${written}`, `通讯地址${written}`],
        `法人代表${written}所属行业${written}`,
      ]),
    );
    const description = found.findIndex((row) => row.includes('2000字左右'));
    expect(found[description + 1]).toBe(written);
    expect(found[found.indexOf('申请单位意见：') + 1]).toBe(written);
  });

  it.each([
    ['a credit code', '91420100MA4K4TQ40A'],
    ['a long address', 'very.long.name.of.a.person.in.the.department@subsidiary.of.a.group.example.com'],
    ['a word without an end', 'W'.repeat(300)],
    ['a number without an end', '8'.repeat(120)],
    ['marks without an end', '—'.repeat(80) + '!'.repeat(80)],
    ['Chinese without a mark', '双'.repeat(300)],
    ['markup', markup],
  ])('stays inside the margins: %s', async (_, text) => {
    const words = pdfWords((await issuedPaper(paperOf(text))).pdf);
    const tolerance = 0.3;
    const inside = words.filter(
      ({ topMm, bottomMm }) =>
        topMm > pageMarginsMm.top - 1 && bottomMm < pageSizeMm.height - pageMarginsMm.bottom + 1,
    );
    expect(inside.length).toBeGreaterThan(30);
    for (const word of inside) {
      expect(word.leftMm).toBeGreaterThanOrEqual(pageMarginsMm.left - tolerance);
      expect(word.rightMm).toBeLessThanOrEqual(pageSizeMm.width - pageMarginsMm.right + tolerance);
    }
    // Everything else is a caption in the margin.
    for (const word of words.filter((other) => !inside.includes(other))) {
      expect(word.text).toMatch(/^(申请编号|7K3M9QXWZ2|第|次打印|页|共|\d+)$/);
    }
  });

  it('keeps a code of 18 characters out of the neighbouring cell', async () => {
    const words = pdfWords(
      (await issuedPaper(samplePaper({ contactAndPosition: '914201000000000000' }))).pdf,
    );
    const code = words.find((word) => word.text === '914201000000000000');
    expect(code?.leftMm).toBeGreaterThan(25 + 32);
    expect(code?.rightMm).toBeLessThan(25 + 80);
  });
});

describeWithPoppler('the largest figures', () => {
  it('stay in their cells', async () => {
    const largest = '-9,999,999,999.99万元';
    const figures = {
      revenue: largest,
      revenueGrowth: '-100000.0%',
      profit: largest,
      profitGrowth: '100000.0%',
    };
    const finance = [2018, 2019].map((year) => ({ year, ...figures }));
    const words = pdfWords((await issuedPaper(samplePaper({ finance }))).pdf);
    const amounts = words.filter((word) => word.text.includes('9,999,999,999.99'));
    expect(amounts).toHaveLength(4);
    amounts.sort((one, other) => Math.round(one.topMm - other.topMm) || one.leftMm - other.leftMm);
    for (const [index, { leftMm, rightMm }] of amounts.entries()) {
      const cellLeftMm = pageMarginsMm.left + (index % 2 === 0 ? 32 : 96);
      expect(leftMm).toBeGreaterThan(cellLeftMm);
      expect(rightMm).toBeLessThan(cellLeftMm + 32);
    }
  });
});

describe('text that would break a document', () => {
  it.each([
    ['nothing', ''],
    ['blanks only', ' \n\t\u3000'],
    ['control characters', 'a\u0000b\u0007c\u001Fd\u007Fe\u0085f'],
    ['half a surrogate pair', 'x\uD83D y'],
    ['emoji and rare characters', '😀👨‍👩‍👧𠮷㐂龘'],
    ['right to left and combining marks', 'שלום \u202Eabc e\u0301\u0301\u0301'],
    ['no width', '\u200B\u200D\uFEFF\u2060'],
    ['3,000 characters on one line', '长'.repeat(3000)],
    ['1,000 lines', '行\n'.repeat(1000)],
  ])('is typeset and written to Word: %s', async (_, text) => {
    const paper = samplePaper({
      ...paperOf('甲'),
      description: text,
      unitName: text.slice(0, 60),
      unitOpinion: text,
    });
    expect((await issuedPaper(paper)).pages.length).toBeGreaterThanOrEqual(3);
    expect((await applicationPaperDocx(paper, { draft: false })).length).toBeGreaterThan(5000);
  });

  it('makes no page of empty lines', async () => {
    const { pages } = await issuedPaper(samplePaper({ description: `甲${'\n'.repeat(2000)}乙` }));
    expect(pages).toHaveLength(3);
  });

  it('cannot read files or run code', async () => {
    const description = '#read("/etc/passwd") #eval("1/0") #import "@preview/x:1.0.0"';
    await expect(issuedPaper(samplePaper({ description }))).resolves.toBeDefined();
  });
});
