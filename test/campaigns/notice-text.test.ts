import { readFileSync } from 'node:fs';
import path from 'node:path';
import { notice2020 } from '#shared/campaigns/notice-2020';
import { noticeParts, type NoticeBlock } from '#shared/campaigns/notice-parts';
import { newCampaign } from '../experts/review-scene';
import { draftOf, publish, saveContent } from '../support/campaign-clerk';
import { Contact, provinceClerk } from '../support/people';
import { describeApp } from '../support/test-app';

/** As the office issued it. */
const issued = readFileSync(path.join(__dirname, 'fixtures/notice-2020.txt'), 'utf8');
const text = notice2020.noticeText ?? '';
const parts = noticeParts(text);
const withoutSpace = (words: string) => words.replace(/\s/g, '');

function wordsOf(block: NoticeBlock): string {
  return block.kind === 'table' ? block.rows.flat().join('') : block.text;
}

describe('the text of the notice', () => {
  it('is what the office issued, letter by letter', () => {
    expect(text).toBe(issued);
  });

  it('contains every condition and every direction of the form in the same words', () => {
    for (const condition of notice2020.conditions) expect(text).toContain(condition.text);
    for (const area of notice2020.directionAreas) {
      expect(text).toContain(area.title);
      for (const { number, title, description } of area.directions) {
        expect(text).toContain(`${number}.${title}。${description}`);
      }
    }
  });

  it('is cut into chapters and attachments', () => {
    expect(parts.map(({ title }) => title)).toEqual([
      null,
      '一、工作目标',
      '二、基本条件',
      '三、申报工作程序',
      '附件1',
      '附件2',
      '附件3',
    ]);
    expect(parts.at(4)?.name).toBe(`${notice2020.title}遴选条件`);
  });

  it('loses no word by being cut, and changes none', () => {
    const shown = parts.flatMap(({ title, blocks }) => [title ?? '', ...blocks.map(wordsOf)]).join('');
    expect(withoutSpace(shown)).toBe(withoutSpace(issued));
  });

  it('shows the official form as rows with their empty cells', () => {
    const rows = parts.at(5)?.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])) ?? [];
    expect(rows).toContainEqual(['法人代表', '', '所属行业', '']);
    expect(rows).toContainEqual(['2018年', '', '', '', '']);
  });

  it('is one part where it is written otherwise', () => {
    expect(noticeParts('各单位：\n\n请申报。')).toEqual([
      {
        key: 'part-0',
        title: null,
        name: null,
        blocks: [
          { kind: 'paragraph', text: '各单位：' },
          { kind: 'paragraph', text: '请申报。' },
        ],
      },
    ]);
  });
});

describeApp('the text of a notice over the wire', (app) => {
  it('is open to everybody, and not part of what the first page fetches', async () => {
    const nobody = new Contact(app());
    const current = (await nobody.call('campaigns.current')).body;
    expect(current.definition).not.toHaveProperty('noticeText');
    const { body } = await nobody.call('campaigns.notice', { params: { id: current.id } });
    expect(body).toMatchObject({ title: notice2020.title, text });
  });

  it("is replaced by the next year's clerk, and stays what it was for the earlier year", async () => {
    const earlier = app().campaignId;
    const running = await newCampaign(app());
    const province = await provinceClerk(app());
    const draft = await draftOf(province);
    const definition = { ...draft.content.definition, noticeText: '新的通知\n\n一、工作目标\n请申报。' };
    const { schedule } = draft.content;
    const dates = { opensAtUtc: '2098-01-01T00:00:00.000Z', deadlineUtc: '2098-12-31T10:00:00.000Z' };
    const saved = await saveContent(province, draft, { definition, schedule: { ...schedule, ...dates } });
    expect(saved.differences.map((difference) => difference.text)).toContain('通知全文有改动');
    const { id } = (await publish(province, saved)).body;
    const noticeOf = (campaign: string) =>
      new Contact(app()).call('campaigns.notice', { params: { id: campaign } });
    expect((await noticeOf(id)).status).toBe(404);
    expect((await noticeOf(running)).body.text).toBe(text);
    expect((await noticeOf(earlier)).body.text).toBe(text);
  });
});
