import type { EndpointName } from '#shared/api/paths';
import type { TestApp } from '../support/test-app';
import { publishedCampaign, Visitor } from './scene';

/** A publication with an objection, for the matrix of who may call what. */
export async function publicityScene(
  app: TestApp,
): Promise<{ objectionNumber: string; idFor(name: EndpointName): string | undefined }> {
  const { id, clerk } = await publishedCampaign(app);
  await new Visitor(app).object(id);
  const { objections } = (await clerk.call('publicity.objections', { params: { id } })).body;
  const [objection] = objections;
  return {
    objectionNumber: objection?.number ?? '',
    idFor(name) {
      if (name === 'publicity.revealObjector' || name === 'publicity.answerObjection') return objection?.id;
      return name.startsWith('publicity.') ? id : undefined;
    },
  };
}

/** Well-formed, and refused for a version or a ranking that is not there. */
export const publicityBodies: Partial<Record<EndpointName, object>> = {
  'publicity.publish': {
    campaignId: '01J00000000000000000000000',
    rankingId: 'no-such-ranking',
    rankingSha256: '0'.repeat(64),
    listed: [],
    skipped: [],
    startsAtUtc: null,
    endsAtUtc: '2098-01-01T00:00:00.000Z',
  },
  'publicity.extend': { endsAtUtc: '2098-01-01T00:00:00.000Z' },
  'publicity.answerObjection': { ruling: 'rejected', text: '演示答复' },
};
