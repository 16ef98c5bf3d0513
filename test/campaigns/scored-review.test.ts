import type { CampaignContent } from '#shared/campaigns/campaign-content';
import { campaignWording } from '#shared/campaigns/campaign-wording';
import { handIn, scoresAt, underReview } from '../experts/review-scene';
import { publish, saveContent } from '../support/campaign-clerk';
import { describeApp } from '../support/test-app';

type Review = CampaignContent['definition']['review'];

function withReview(content: CampaignContent, changes: Partial<Review>): CampaignContent {
  const { definition } = content;
  return { ...content, definition: { ...definition, review: { ...definition.review, ...changes } } };
}

describeApp('a correction of a notice whose experts', (app) => {
  const given = async () => {
    const scene = await underReview(app());
    const clerk = scene.desk.province;
    const body = { campaignId: scene.campaignId, as: 'correction' as const };
    return { scene, clerk, draft: (await clerk.call('campaignDrafts.copy', { body })).body };
  };
  const halved = ({ definition }: CampaignContent): Review['criteria'] =>
    definition.review.criteria.map((criterion, index) =>
      index === 0 ? { ...criterion, weight: 1 } : criterion,
    );

  it('have begun to score leaves criteria, weights and tie rule as they were, and names each', async () => {
    const { scene, clerk, draft } = await given();
    const [expert] = scene.experts;
    await handIn(expert, scene.desk.assignmentId(scene.application, expert), scoresAt(8));
    const changed = withReview(draft.content, {
      criteria: halved(draft.content),
      tieRule: [{ by: 'lowestSheet' }],
      aggregation: 'mean',
      scoreFractionDigits: 0,
    });
    const saved = await saveContent(clerk, draft, changed);
    const places = ['criteria', 'scoreFractionDigits', 'tieRule'].map((part) => `definition.review.${part}`);
    const faults = saved.faults.filter(({ message }) => message === campaignWording.scoringBegun);
    expect(faults.map(({ place }) => place).filter((place) => places.includes(place))).toEqual(places);
    const refused = await publish(clerk, saved);
    expect([refused.status, refused.problem.code]).toEqual([422, 'campaign.faulty']);
    const guidance = draft.content.definition.review.criteria.map((criterion) => ({
      ...criterion,
      guidance: '说得更清楚。',
    }));
    const clearer = await saveContent(clerk, saved, withReview(draft.content, { criteria: guidance }));
    expect(clearer.faults).toEqual([]);
    expect((await publish(clerk, clearer)).status).toBe(200);
  });

  it('begin while it is being written is refused all the same', async () => {
    const { scene, clerk, draft } = await given();
    const saved = await saveContent(
      clerk,
      draft,
      withReview(draft.content, { criteria: halved(draft.content) }),
    );
    expect(saved.faults).toEqual([]);
    const [expert] = scene.experts;
    await handIn(expert, scene.desk.assignmentId(scene.application, expert), scoresAt(8));
    expect((await publish(clerk, saved)).problem.code).toBe('campaign.faulty');
  });

  it('have only been assigned may still change the tie rule, but not ask the same twice', async () => {
    const { clerk, draft } = await given();
    const twice: Review['tieRule'] = [{ by: 'lowestSheet' }, { by: 'lowestSheet' }];
    const faulty = await saveContent(clerk, draft, withReview(draft.content, { tieRule: twice }));
    expect(faulty.faults).toEqual([
      { place: 'definition.review.tieRule.1', message: campaignWording.tieRuleRepeated },
    ]);
    const once = await saveContent(clerk, faulty, withReview(draft.content, { tieRule: twice.slice(1) }));
    expect((await publish(clerk, once)).status).toBe(200);
  });
});
