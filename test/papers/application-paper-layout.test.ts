import { pageMarginsMm, pageSizeMm } from '#shared/pages/page-geometry';
import { draftPaper, issuedPaper } from './issue-sample';
import { describeWithPoppler, pdfPictures, pdfText, pdfWords } from './poppler';
import { descriptionOf, expectInOrder, officialOrder, samplePaper } from './sample-paper';

describeWithPoppler('the printed 附件2', () => {
  it('has the official captions in the official order', async () => {
    const { pdf } = await issuedPaper(samplePaper());
    expectInOrder(pdfText(pdf), officialOrder);
  });

  it('prints what was filled in beside its caption', async () => {
    const { pdf } = await issuedPaper(samplePaper());
    const rows = pdfText(pdf)
      .split('\n')
      .map((row) => row.replace(/\s+/g, ''));
    expect(rows).toContain('单位名称武汉光谷智造科技股份有限公司');
    expect(rows).toContain('法人代表张三丰所属行业汽车零部件及配件制造');
    expect(rows).toContain('电子邮箱liyutong@example.com员工总数1286人');
    expect(rows).toContain('2018年128,560.35万元12.4%-1,203.00万元-3.5%');
  });

  it('takes the years from the campaign', async () => {
    const finance = samplePaper().finance.map((row) => ({ ...row, year: row.year + 5 }));
    const text = pdfText((await issuedPaper(samplePaper({ finance }))).pdf);
    expectInOrder(text, ['销售收入', '2023年', '2024年']);
    expect(text).not.toMatch(/2018\s*年|2019\s*年/);
  });

  it('marks every page of a draft, and no page of an issue', async () => {
    const draft = await draftPaper(samplePaper());
    const issue = await issuedPaper(samplePaper());
    const pages = (pdf: Uint8Array) => pdfText(pdf).split('\f').slice(0, -1);
    expect(pages(draft.pdf)).toHaveLength(draft.pages.length);
    for (const page of pages(draft.pdf)) expect(page).toContain('草稿');
    expect(pdfText(issue.pdf)).not.toContain('草');
  });

  it('writes application, revision and page beside the codes', async () => {
    const { pdf, pages } = await issuedPaper(samplePaper(), 12);
    const captions = pdfText(pdf).match(/申请编号 7K3M9QXWZ2\s+第 12 次打印\s+第 \d 页 共 \d 页/g);
    expect(captions).toHaveLength(2 * pages.length);
  });

  it('keeps 2,000 characters on at most five pages', async () => {
    expect(
      (await issuedPaper(samplePaper({ description: descriptionOf(2000) }))).pages.length,
    ).toBeLessThanOrEqual(5);
  });

  it.each([0, 60, 120, 180, 240, 300])(
    'parts neither the figures nor the cell before them, %i characters long',
    async (characters) => {
      const fullCells = {
        unitName: '名'.repeat(60),
        projectName: '项'.repeat(60),
        address: '路'.repeat(100),
      };
      const people = {
        legalRepresentative: '人'.repeat(30),
        contactAndPosition: '职'.repeat(60),
        email: 'e'.repeat(100),
      };
      const recognitions = '奖'.repeat(characters);
      const words = pdfWords((await issuedPaper(samplePaper({ ...fullCells, ...people, recognitions }))).pdf);
      const pagesOf = (isMeant: (text: string) => boolean) =>
        new Set(words.filter(({ page, text }) => page > 1 && isMeant(text)).map(({ page }) => page)).size;
      expect(pagesOf((text) => ['经营情况', '销售收入', '2018', '3,204.60'].includes(text))).toBe(1);
      expect(pagesOf((text) => /^奖+$/.test(text))).toBe(characters === 0 ? 0 : 1);
    },
  );

  it('uses black ink and grey only, so that a red seal stands out', async () => {
    const sharp = (await import('sharp')).default;
    for (const picture of pdfPictures((await draftPaper(samplePaper())).pdf, 40)) {
      const { channels } = await sharp(picture).removeAlpha().toColourspace('srgb').stats();
      const means = channels.map((channel) => Math.round(channel.mean));
      expect(new Set(means).size).toBe(1);
    }
  });
});

describe('the PDF as a file', () => {
  it('names its title and language, and its date is the one given', async () => {
    const file = Buffer.from((await issuedPaper(samplePaper())).pdf).toString('latin1');
    const title = Buffer.from(samplePaper().titleLines.join(''), 'utf8').toString('latin1');
    expect(file).toContain(title);
    expect(file).toMatch(/\/Lang\s*\(zh-CN\)/i);
    expect(file).toContain('/CreationDate (D:20261124010000');
  });

  it('stays small, because fonts carry only the letters in use', async () => {
    expect((await issuedPaper(samplePaper())).pdf.length).toBeLessThan(250_000);
  });
});

describe('the places for seals', () => {
  it.each([0, 60, 2000, 3000])(
    'has each once, inside the margins, with %i characters',
    async (characters) => {
      const { pages } = await issuedPaper(samplePaper({ description: descriptionOf(characters) }));
      const boxes = pages.flatMap(({ page, sealBoxes }) => sealBoxes.map((box) => ({ page, ...box })));
      expect(boxes.map(({ owner, place }) => `${owner} ${place}`)).toEqual([
        'unit cover',
        'bureau cover',
        'unit unitOpinion',
        'bureau bureauOpinion',
      ]);
      for (const box of boxes) {
        expect(box.page === 1).toBe(box.place === 'cover');
        expect(box.xMm).toBeGreaterThanOrEqual(pageMarginsMm.left);
        expect(box.xMm + box.widthMm).toBeLessThanOrEqual(pageSizeMm.width - pageMarginsMm.right);
        expect(box.yMm).toBeGreaterThanOrEqual(pageMarginsMm.top);
        expect(box.yMm + box.heightMm).toBeLessThanOrEqual(pageSizeMm.height - pageMarginsMm.bottom);
        // A round seal of an enterprise measures 40 mm, of an authority 42 mm.
        expect(Math.min(box.widthMm, box.heightMm)).toBeGreaterThanOrEqual(42);
      }
    },
  );
});
