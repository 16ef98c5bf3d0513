import { Application } from '../../server/src/applications';
import type { EndpointName } from '#shared/api/paths';
import { contactAt, provinceClerk, type Clerk } from '../support/people';
import type { TestApp } from '../support/test-app';
import { givenExpert, handIn, ReviewDesk, scoresAt } from './review-scene';

/** An application that this expert has scored, for the access matrix. */
export async function expertScene(app: TestApp): Promise<{
  expert: Clerk;
  paramsFor(name: EndpointName): Record<string, string>;
}> {
  const contact = await contactAt(app, 'submitted');
  await app.database.write((tx) => tx.update(Application, { id: contact.id }, { status: 'received' }));
  const desk = new ReviewDesk(await provinceClerk(app));
  const experts: Clerk[] = [];
  for (let index = 0; index < 3; index += 1) experts.push(await givenExpert(app, desk.province));
  const expertIds = experts.map(({ accountId }) => accountId);
  const group = await desk.province.call('experts.addGroup', {
    body: { name: '演示一组', directions: ['direction1'], expertIds },
  });
  await desk.assign(contact.id, experts);
  await desk.start(contact.id);
  for (const expert of experts) await handIn(expert, desk.assignmentId(contact.id, expert), scoresAt(8));
  const [frozen] = (await desk.freeze()).body.frozen;
  const [expert] = experts as [Clerk];
  const assignment = desk.assignmentId(contact.id, expert);
  const ids: Partial<Record<EndpointName, string>> = {
    'experts.saveProfile': expert.accountId,
    'experts.changeGroup': group.body.id,
    'experts.removeGroup': group.body.id,
    'experts.exportRanking': frozen?.id ?? '',
  };
  const view = (await expert.call('scoring.open', { params: { id: assignment } })).body;
  return {
    expert,
    paramsFor(name): Record<string, string> {
      if (!/^(experts|scoring)\./.test(name)) return {};
      const photo = view.pages[0]?.photoId ?? '';
      return { id: ids[name] ?? assignment, photo, attachment: view.attachments[0]?.id ?? '' };
    },
  };
}

/** Well-formed; what they ask is refused at a stale version, or because the sheet is in. */
export const expertBodies: Partial<Record<EndpointName, object>> = {
  'experts.saveProfile': { employer: '演示', employerCreditCode: null, cityCode: null },
  'experts.addGroup': { name: '演示二组', directions: ['direction1'], expertIds: [] },
  'experts.changeGroup': { name: '演示三组', directions: ['direction1'], expertIds: [] },
  'experts.setDue': { dueAtUtc: '2098-01-01T00:00:00.000Z' },
  'experts.assign': { assignments: [{ applicationId: '0'.repeat(26), expertIds: ['0'.repeat(26)] }] },
  'experts.startReview': { applicationIds: ['0'.repeat(26)] },
  'experts.remind': { expertIds: ['0'.repeat(26)] },
  'experts.takeOff': { reason: '演示' },
  'experts.excuse': { reason: '演示' },
  'experts.reopenSheet': { reason: '演示' },
  'experts.freezeRanking': { reason: null, previewSha256: '0'.repeat(64) },
  'scoring.save': { scores: {}, comment: '' },
  'scoring.recuse': { reason: '演示' },
};
