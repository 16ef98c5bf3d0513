import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { pageContentHashes } from '../../server/src/papers/typeset/page-content-hash';
import { draftPaper, hashes, issuedPaper } from './issue-sample';
import { descriptionOf, samplePaper } from './sample-paper';

const root = path.resolve(__dirname, '../..');

/** Issues the sample in a process of its own and answers its pages and the PDF's hash. */
function issueElsewhere(): { hashes: string[]; pdfSha256: string } {
  const entry = `
    import { createHash } from 'node:crypto';
    import { hashes, issuedPaper } from './test/papers/issue-sample';
    import { samplePaper } from './test/papers/sample-paper';
    issuedPaper(samplePaper()).then((paper) => console.log(JSON.stringify({
      hashes: hashes(paper), pdfSha256: createHash('sha256').update(paper.pdf).digest('hex'),
    })));`;
  const bundle = buildSync({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    bundle: true,
    platform: 'node',
    packages: 'external',
    write: false,
    tsconfigRaw: {},
  });
  const code = bundle.outputFiles[0]?.text ?? '';
  return JSON.parse(execFileSync(process.execPath, ['-'], { cwd: root, input: code, encoding: 'utf8' }));
}

describe('the content hash of a page', () => {
  it('is the same in every process, and so is the PDF', async () => {
    const [one, other] = [issueElsewhere(), issueElsewhere()];
    expect(one).toEqual(other);
    expect(one.hashes).toEqual(hashes(await issuedPaper(samplePaper())));
  });

  it('is one for each page, and no two pages of the sample are alike', async () => {
    const paper = await issuedPaper(samplePaper());
    expect(new Set(hashes(paper)).size).toBe(paper.pages.length);
    for (const hash of hashes(paper)) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('does not depend on revision, codes or draft mark', async () => {
    const first = hashes(await issuedPaper(samplePaper(), 1));
    expect(hashes(await issuedPaper(samplePaper(), 2))).toEqual(first);
    expect(hashes(await draftPaper(samplePaper()))).toEqual(first);
  });

  it('of the cover stays when only the description changes, though the number of pages does', async () => {
    const short = await issuedPaper(samplePaper({ description: '另写一段。' }));
    const long = await issuedPaper(samplePaper({ description: descriptionOf(3000) }));
    expect(long.pages.length).toBeGreaterThan(short.pages.length);
    expect(hashes(long)[0]).toBe(hashes(short)[0]);
    expect(hashes(long)[1]).not.toBe(hashes(short)[1]);
  });

  it('of the opinions stays when the pages before them become more', async () => {
    const short = await issuedPaper(samplePaper({ description: descriptionOf(900) }));
    const long = await issuedPaper(samplePaper({ description: descriptionOf(1800) }));
    expect(long.pages.length).toBeGreaterThan(short.pages.length);
    expect(hashes(long).at(-1)).toBe(hashes(short).at(-1));
  });

  it('of the pages before and after a changed word stays', async () => {
    const description = descriptionOf(3000);
    const changed = `${description.slice(0, 1500)}甲${description.slice(1501)}`;
    const before = hashes(await issuedPaper(samplePaper({ description })));
    const after = hashes(await issuedPaper(samplePaper({ description: changed })));
    const differing = before.flatMap((hash, index) => (hash === after[index] ? [] : [index + 1]));
    expect(after).toHaveLength(before.length);
    expect(differing).toHaveLength(1);
  });

  it.each([
    ['unitName', '武汉光谷智造科技有限公司', [1, 2]],
    ['recommendingUnit', '襄阳市经济和信息化局', [1]],
    ['mobile', '13900000002', [2]],
    ['email', 'liyutong@example.org', [2]],
    ['unitOpinion', '同意申报。', [5]],
  ] as const)('changes on the pages that print %s', async (cell, words, pages) => {
    const before = hashes(await issuedPaper(samplePaper()));
    const after = hashes(await issuedPaper(samplePaper({ [cell]: words })));
    expect(before.flatMap((hash, index) => (hash === after[index] ? [] : [index + 1]))).toEqual(pages);
  });

  it('comes out right for papers that are typeset at the same time', async () => {
    const names = ['甲公司', '乙公司', '丙公司', '丁公司'];
    const alone: string[][] = [];
    for (const unitName of names) alone.push(hashes(await issuedPaper(samplePaper({ unitName }))));
    const together = await Promise.all(names.map((unitName) => issuedPaper(samplePaper({ unitName }))));
    expect(together.map(hashes)).toEqual(alone);
    expect(new Set(together.map((paper) => hashes(paper)[0])).size).toBe(names.length);
  });
});

describe('hashing the drawing of a document', () => {
  const glyph = (id: string, outline: string) =>
    `<symbol id="${id}" overflow="visible"><path d="${outline}"/></symbol>`;
  const page = (top: string, id: string, x: string) =>
    `<g${top}><g class="text"><use xlink:href="#${id}" x="${x}"/></g></g>`;
  const drawing = (pages: string[], glyphs: string[]) =>
    `<svg>${pages.join('\n')}<defs id="glyph">${glyphs.join('\n')}</defs></svg>`;
  const [first] = pageContentHashes(drawing([page('', 'g1', '0.5')], [glyph('g1', 'M 0 0 h 1')]));

  it('does not mind where the page stands among the pages', () => {
    const moved = page(' transform="matrix(1 0 0 1 0 841.89)"', 'g1', '0.5');
    const other = page('', 'g2', '0');
    const glyphs = [glyph('g1', 'M 0 0 h 1'), glyph('g2', 'M 0 0 h 2')];
    const [otherHash, movedHash, ...rest] = pageContentHashes(drawing([other, moved], glyphs));
    expect(movedHash).toBe(first);
    expect(otherHash).not.toBe(first);
    expect(rest).toEqual([]);
  });

  it('knows a glyph by its outline, not by its name', () => {
    expect(pageContentHashes(drawing([page('', 'g9', '0.5')], [glyph('g9', 'M 0 0 h 1')]))).toEqual([first]);
    expect(pageContentHashes(drawing([page('', 'g1', '0.5')], [glyph('g1', 'M 0 0 h 3')]))).not.toEqual([
      first,
    ]);
  });

  it('minds a place on the page, but not the last digits of it', () => {
    const at = (x: string) => pageContentHashes(drawing([page('', 'g1', x)], [glyph('g1', 'M 0 0 h 1')]));
    expect(at('0.5000000000001')).toEqual([first]);
    expect(at('0.52')).not.toEqual([first]);
  });
});
