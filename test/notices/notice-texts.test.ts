import { moveKeys, moves, type Move } from '#shared/applications/moves';
import { campaignWording } from '#shared/campaigns/campaign-wording';
import { noticeKindKeys, noticeKinds, type NoticeKind } from '#shared/notices/notice-kinds';
import { checkWechatField } from '#shared/notices/wechat-fields';
import { publicityWording } from '#shared/publicity/publicity-wording';
import { paperWording } from '#shared/reviews/paper-wording';
import { reviewWording } from '#shared/reviews/review-wording';
import { recommendationWording } from '../../server/src/recommendations/recommendations-wording';

/** The sentence on the WeChat card; null where it is what a clerk or the date says. */
const advices: Record<NoticeKind, readonly (string | null)[]> = {
  submissionReceived: ['审核结果会另行通知'],
  returned: [null],
  approved: [reviewWording.approvedAdvice],
  declined: [null],
  recommended: [recommendationWording.recommendedAdvice],
  receivedByProvince: [recommendationWording.receivedAdvice],
  publicized: [publicityWording.publicizedAdvice],
  selected: [publicityWording.selectedAdvice],
  notSelected: [publicityWording.notSelectedAdvice, publicityWording.removedAdvice],
  deadlineNear: ['还剩不到7天，请尽快提交'],
  deadlineMoved: [campaignWording.extension.advice],
  paperMissing: [paperWording.missingAdvice],
};

/** Told without a move of the application. */
const withoutMove: readonly NoticeKind[] = ['deadlineNear', 'deadlineMoved', 'paperMissing'];

describe('what a contact is told', () => {
  it.each(noticeKindKeys)('about %s fits onto the WeChat card uncut', (kind) => {
    for (const advice of advices[kind])
      if (advice !== null) expect([advice, checkWechatField('thing4', advice)]).toEqual([advice, null]);
    expect(checkWechatField('phrase2', noticeKinds[kind].phrase)).toBeNull();
    expect(noticeKinds[kind].headline.length).toBeGreaterThan(3);
  });

  it('has an event for every kind: a move of the table, or a date, a paper', () => {
    const byMoves = moveKeys.map((key) => (moves[key] as Move).notice).filter((kind) => kind !== null);
    expect([...new Set([...byMoves, ...withoutMove])].sort()).toEqual([...noticeKindKeys].sort());
  });
});
