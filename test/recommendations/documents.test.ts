import { AuditEntry } from '../../server/src/audit';
import { RecommendationIssue, RecommendationTable } from '../../server/src/recommendations';
import { describeWithPoppler, pdfPictures, pdfText } from '../papers/poppler';
import { zipEntries } from '../papers/zip-entries';
import { codesOf, drawPage, withSeal } from '../support/page-photos';
import { clerkOf, type Clerk } from '../support/people';
import { describeApp, type TestApp } from '../support/test-app';
import {
  addScan,
  approvedIn,
  issue,
  paramsOf,
  save,
  sendOf,
  setQuota,
  tableOf,
} from './approved-applications';

async function documentOf(clerk: Clerk, file: string): Promise<Buffer> {
  const table = await tableOf(clerk);
  const params = { ...paramsOf(table), revision: String(table.issue?.revision ?? 0), file };
  const reply = await clerk.call('recommendations.document', { params, body: {} });
  expect(reply.status).toBe(200);
  return reply.bytes;
}

/** 5 pixels a millimetre, as the phone sends. */
const DOTS_PER_INCH = 127;

/** A picture of a page of the issue: pages of both papers count on as one. */
async function pictureOf(app: TestApp, clerk: Clerk, page: number, revision?: number): Promise<Buffer> {
  const table = await tableOf(clerk);
  const issued = table.issue;
  const row = await app.database.read.findOneByOrFail(RecommendationIssue, { tableId: table.id ?? '' });
  const code = await codeOf(app, row.tableId);
  const pages = Array.from({ length: (issued?.tablePages ?? 0) + (issued?.letterPages ?? 0) });
  return drawPage(codesOf(app.signer, code, { revision: revision ?? issued?.revision ?? 0, pages }, page));
}

async function codeOf(app: TestApp, tableId: string): Promise<string> {
  return (await app.database.read.findOneByOrFail(RecommendationTable, { id: tableId })).code;
}

/** Without the spaces and line breaks that a layout puts in. */
const dense = (text: string): string => text.replace(/\s+/g, '');
const wordsIn = (docx: Uint8Array): string =>
  [...(zipEntries(docx).get('word/document.xml') ?? '').matchAll(/<w:t[^>]*>([^<]*)/g)]
    .map((m) => m[1])
    .join('');

describeWithPoppler('推荐表 and 推荐文件', () => {
  describeApp('as they are issued', (app) => {
    it('print what the database says: every row in its order, every total, the number of copies', async () => {
      const bureauCode = '420200';
      const ids = await approvedIn(app(), bureauCode, 12, (index) => ({ hasPriority: index < 5 }));
      await approvedIn(app(), bureauCode, 3, () => ({ status: 'declined' }));
      await approvedIn(app(), bureauCode, 2, () => ({ status: 'submitted' }));
      await approvedIn(app(), bureauCode, 1, () => ({ status: 'withdrawn' }));
      await approvedIn(app(), '420300', 4);
      await setQuota(app(), bureauCode, 20);
      const clerk = await clerkOf(app(), bureauCode);
      await save(clerk, ids.slice(2).reverse());
      expect((await issue(clerk)).issue?.totals).toEqual({
        submitted: 17,
        approved: 12,
        declined: 3,
        recommended: 10,
        priority: 3,
      });
      for (const letter of [
        dense(pdfText(await documentOf(clerk, 'letter.pdf'))),
        dense(wordsIn(await documentOf(clerk, 'letter.docx'))),
      ]) {
        for (const words of [
          '共收到申报17个，审核通过12个，未予推荐3个',
          '现推荐以下10个项目，其中具有优先评选情形的3个',
          '一式三份，共10个项目',
          '演经信函〔2026〕1号',
          '1．演示单位12：演示项目12',
          '10．演示单位3：演示项目3',
        ])
          expect(letter).toContain(words);
      }
      const pages = pdfText(await documentOf(clerk, 'table.pdf'))
        .split('\f')
        .slice(0, -1);
      expect(pages.length).toBeGreaterThan(1);
      expect(pages.every((page) => /序号\s+企业名称\s+项目名称\s+申报方向/.test(page))).toBe(true);
      expect(dense(pages[0] ?? '')).toContain('推荐单位（盖章）：黄石市经济和信息化局');
      const printed = dense(pages.join(''));
      const order = ids.slice(2).map((_, index) => printed.indexOf(`演示单位${12 - index}`));
      expect(order.every((at, index) => at > (order[index - 1] ?? -1))).toBe(true);
      const word = wordsIn(await documentOf(clerk, 'table.docx'));
      for (const text of [
        '附件3',
        '项目推荐表',
        '主要内容及推荐理由',
        '联系人及联系方式',
        '13800000000',
        '演示单位12',
      ])
        expect(word).toContain(text);
    });

    it('print markup as text', async () => {
      const hostile = '#panic("x") <script>alert(1)</script> =HYPERLINK("x") *粗* $x$ & ]]>';
      const [id = ''] = await approvedIn(app(), '420500', 1, () => ({ unitName: '演示<b>#eval</b>公司' }));
      const clerk = await clerkOf(app(), '420500');
      await save(clerk, [id], hostile);
      await issue(clerk);
      expect(dense(pdfText(await documentOf(clerk, 'table.pdf')))).toContain('<b>#eval</b>');
      expect(dense(pdfText(await documentOf(clerk, 'table.pdf')))).toContain('*粗*$x$&]]>');
      expect(wordsIn(await documentOf(clerk, 'table.docx'))).toContain(
        '&lt;script&gt;alert(1)&lt;/script&gt;',
      );
    });

    it('leave a line in the trail for each reading, because they name the contacts', async () => {
      const [id = ''] = await approvedIn(app(), '420600', 1);
      const clerk = await clerkOf(app(), '420600');
      await save(clerk, [id]);
      const table = await issue(clerk);
      await documentOf(clerk, 'table.pdf');
      const trail = await app().database.read.findBy(AuditEntry, { subjectId: table.id ?? '' });
      expect(trail.map(({ action }) => action)).toEqual([
        'recommendation.saved',
        'recommendation.issued',
        'recommendation.read',
      ]);
    });

    it('come back sealed: a picture tells its page by its codes, a PDF is said to be unexamined', async () => {
      const ids = await approvedIn(app(), '420700', 1);
      const head = await clerkOf(app(), '420700', 'bureauHead');
      await save(head, ids);
      const issued = (await issue(head)).issue;
      expect([issued?.tablePages, issued?.letterPages]).toEqual([1, 1]);
      const [printed = Buffer.alloc(0)] = pdfPictures(await documentOf(head, 'table.pdf'), DOTS_PER_INCH);
      const sealed = await withSeal(printed, { xMm: 70, yMm: 71 });
      const good = await addScan(head, 'table', sealed, '盖章.jpg');
      expect(good.scans[0]).toMatchObject({ paper: 'table', page: 1, outcome: 'placed', remarks: [] });
      const params = { ...paramsOf(good), scan: good.scans[0]?.id ?? '' };
      expect((await head.call('recommendations.removeScan', { params })).body.scans).toEqual([]);
      // The clerk took it for the letter; the code knows better.
      let table = await addScan(head, 'letter', printed, '第一页.png');
      expect(table.scans[0]).toMatchObject({ paper: 'table', page: 1, outcome: 'placed' });
      expect(table.scans[0]?.remarks).toEqual(
        expect.arrayContaining([
          expect.stringContaining('按页码归类'),
          expect.stringContaining('没有认出公章'),
        ]),
      );
      expect(table.missingScans).toEqual([{ paper: 'letter', pages: [] }]);
      table = await addScan(head, 'letter');
      expect(table.scans[1]).toMatchObject({ outcome: 'notExamined', page: null });
      expect(table.scans[1]?.remarks[0]).toContain('不检查 PDF 的内容');
      expect((await sendOf(head)).status).toBe(200);
    });

    it('are not taken for another issue, another table or a picture of anything', async () => {
      const ids = await approvedIn(app(), '420800', 2);
      const clerk = await clerkOf(app(), '420800');
      await save(clerk, ids.slice(0, 1));
      await issue(clerk);
      const old = await pictureOf(app(), clerk, 1);
      await save(clerk, ids);
      await issue(clerk);
      const foreign = await drawPage(codesOf(app().signer, 'ZZZZZZZZZZ', { revision: 2, pages: [1, 2] }, 1));
      for (const [bytes, remark] of [
        [old, '这是第 1 次生成的页面，现在有效的是第 2 次'],
        [foreign, '这不是本推荐表的页面'],
        [await drawPage([]), '没有认出页码'],
      ] as const) {
        const { scans, missingScans } = await addScan(clerk, 'table', bytes, '照片.jpg');
        expect(scans.at(-1)).toMatchObject({ outcome: 'unplaced', page: null });
        expect(scans.at(-1)?.remarks[0]).toContain(remark);
        expect(missingScans.map(({ paper }) => paper)).toEqual(['table', 'letter']);
      }
      const params = paramsOf(await tableOf(clerk));
      for (const [bytes, code] of [
        [Buffer.from('%PDF-1.7 half'), 'attachment.damaged'],
        [Buffer.from('MZ program'), 'photo.notAnImage'],
      ] as const) {
        const file = { name: '扫描.pdf', bytes };
        const reply = await clerk.call('recommendations.addScan', {
          params,
          file,
          fields: { paper: 'table' },
        });
        expect(reply.problem.code).toBe(code);
      }
    });
  });
});
