import { openStage } from '#shared/applications/open-stage';
import { statusKeys, type Status } from '#shared/applications/statuses';
import { notice2020 } from '#shared/campaigns/notice-2020';
import type { MeView } from '#shared/api/views';
import { thingsAtHand } from '../../../miniapp/src/home/at-hand';
import { homeCard } from '../../../miniapp/src/home/home-card';
import { keptAge } from '../../../miniapp/src/home/kept-age';
import { nextStep, standingOf } from '../../../miniapp/src/standing';
import { sampleView } from '../support/sample-view';

type Mine = NonNullable<MeView['application']>;

/** The own account's words about an application in this state, as the server makes them of the whole view. */
function mine(status: Status, changes: Partial<Mine> = {}): Mine {
  const view = sampleView({ status });
  return {
    id: view.id,
    status,
    projectName: '演示项目',
    campaignTitle: notice2020.title,
    openStage: openStage(view),
    hasReceipt: !['draft', 'withdrawn'].includes(status),
    isReadOnlyAfterDeadline: false,
    deadlineUtc: view.deadlineUtc,
    ...changes,
  };
}

describe('the card of the start page', () => {
  it.each(statusKeys)('says in state %s where the application stands, and has one next step', (status) => {
    const { status: words, next } = homeCard(mine(status));
    expect(words.label).not.toBe('');
    expect(words.sentence).toMatch(/。$/);
    expect(next.label).not.toBe('');
    expect(next.url).toContain(mine(status).id);
  });

  it('has the same next step as the page of the application itself', () => {
    for (const status of statusKeys) {
      const view = sampleView({ status });
      const { next } = homeCard(mine(status, { hasReceipt: view.submission !== null }));
      expect(next).toEqual(nextStep(standingOf(view)));
    }
  });

  it('names the deadline only while the contact has something to do', () => {
    const withDeadline = statusKeys.filter((status) => homeCard(mine(status)).deadlineUtc !== null);
    expect(withDeadline).toEqual(['draft', 'returned']);
  });

  it('says of a draft after the deadline that it was not handed in', () => {
    const late = homeCard(mine('draft', { isReadOnlyAfterDeadline: true, openStage: null }));
    expect(late.status.sentence).toContain('截止时间已过');
    expect(late.next.label).toBe('查看填写的内容');
  });
});

describe('the age of what is kept on the phone', () => {
  const now = Date.parse('2026-11-24T10:00:00.000Z');
  it.each([
    ['2026-11-24T10:00:05.000Z', '刚刚'],
    ['2026-11-24T09:59:30.000Z', '刚刚'],
    ['2026-11-24T09:55:00.000Z', '5 分钟前'],
    ['2026-11-24T07:01:00.000Z', '2 小时前'],
    ['2026-11-22T09:00:00.000Z', '2 天前'],
  ])('from %s is %s', (from, words) => {
    expect(keptAge(Date.parse(from), now)).toBe(words);
  });
});

describe('what to have at hand', () => {
  it('follows from what the campaign asks for', () => {
    const lines = thingsAtHand(notice2020).join('\n');
    expect(lines).toContain('2018、2019 年的销售收入');
    expect(lines).toContain('最多 3000 字');
    expect(lines).toContain(notice2020.attachmentKinds.find(({ minFiles }) => minFiles > 0)?.label);
    const bare = { form: { ...notice2020.form, financeRows: [], fields: [] }, attachmentKinds: [] };
    expect(thingsAtHand(bare)).toHaveLength(2);
  });
});
