import * as endpoints from '#shared/api/endpoints/publicity';
import { everybody, wholeProvince } from '../accounts';
import { recordAudit, type ReadingRecorder } from '../audit';
import { currentCampaign } from '../campaigns';
import { databaseNow, type Database } from '../database';
import { route, type RateLimit, type Route } from '../http';
import { problem } from '../problem';
import { announceSelection } from './announce-selection';
import { answerObjection, objectionById } from './answer-objection';
import { extendPublicity } from './extend-publicity';
import { publicationById } from './find-publication';
import { receiveObjection } from './pages/receive-objection';
import { listPage, objectionPage, publicationPage } from './pages/show-pages';
import { presentDesk, presentObjection, presentObjections, presentPublication } from './present-publicity';
import { publishList } from './publish-list';
import { settleEntries } from './settle-entries';
import type { Publication } from './publication.entity';

/** A person objects once or twice; an office behind one address may do so too, a machine may not. */
const OBJECTION_LIMIT: RateLimit = { requests: 10, perSeconds: 600, by: 'ip' };
/** A page of a few hundred rows costs little, and a link that goes round brings many at once. */
const PAGE_LIMIT: RateLimit = { requests: 120, perSeconds: 60, by: 'ip' };

export function createPublicityRoutes({
  database,
  readings,
}: {
  database: Database;
  readings: ReadingRecorder;
}): Route[] {
  const settle = async (): Promise<void> => {
    await settleEntries(database);
  };
  return [
    route({
      endpoint: endpoints.listPage,
      policy: everybody('公示面向公众'),
      limit: PAGE_LIMIT,
      act: (_request, read) => listPage(read),
    }),
    route({
      endpoint: endpoints.publicationPage,
      policy: everybody('公示面向公众'),
      limit: PAGE_LIMIT,
      act: ({ params, ownOrigin }, read) => publicationPage(read, { id: params.id, ownOrigin }),
    }),
    route({
      endpoint: endpoints.objectOnPage,
      policy: everybody('任何人可以在公示期内实名提出异议'),
      limit: OBJECTION_LIMIT,
      act: ({ params, rawBody, receivedAtUtc, ownOrigin }, tx) =>
        receiveObjection(tx, { id: params.id, body: rawBody, receivedAtUtc, ownOrigin }),
    }),
    route({
      endpoint: endpoints.objectionPage,
      policy: everybody('异议人凭编号查看处理情况'),
      limit: PAGE_LIMIT,
      act: ({ params }, read) => objectionPage(read, params),
    }),
    route({
      endpoint: endpoints.desk,
      policy: wholeProvince('省厅组织公示'),
      act: async ({ query }, read) => presentDesk(read, query.campaignId ?? (await currentCampaign(read)).id),
    }),
    route({
      endpoint: endpoints.publish,
      policy: wholeProvince('省厅公示评审结果'),
      act: async ({ actor, body }, tx) => presentPublication(tx, await publishList(tx, actor, body)),
      afterCommit: settle,
    }),
    route({
      endpoint: endpoints.extend,
      policy: wholeProvince('省厅延长公示期'),
      act: async ({ actor, params, body, expectedVersion }, tx) => {
        const publication = await publicationById(tx, params.id);
        await requireSeen(publication, expectedVersion, () => presentPublication(tx, publication));
        return presentPublication(tx, await extendPublicity(tx, actor, publication, body));
      },
    }),
    route({
      endpoint: endpoints.announce,
      policy: wholeProvince('省厅公布入选名单'),
      act: async ({ actor, params, expectedVersion }, tx) => {
        const publication = await publicationById(tx, params.id);
        await requireSeen(publication, expectedVersion, () => presentPublication(tx, publication));
        return presentPublication(tx, await announceSelection(tx, actor, publication));
      },
      afterCommit: settle,
    }),
    route({
      endpoint: endpoints.objections,
      policy: wholeProvince('省厅处理异议'),
      act: async ({ actor, params }, read) => {
        const { id } = await publicationById(read, params.id);
        await readings.record({ actor, subjectId: id, what: 'objections' });
        return { ...(await presentObjections(read, id)), serverTimeUtc: await databaseNow(read) };
      },
    }),
    route({
      endpoint: endpoints.revealObjector,
      policy: wholeProvince('答复异议需要联系时查看，并留下记录'),
      act: async ({ actor, params }, tx) => {
        const { id, objectorName, objectorUnit, objectorTelephone } = await objectionById(tx, params.id);
        await recordAudit(tx, {
          subjectId: id,
          atUtc: await databaseNow(tx),
          actorKind: 'province',
          actorId: actor.accountId,
          action: 'objection.disclosed',
          detail: {},
        });
        return { name: objectorName, unit: objectorUnit, telephone: objectorTelephone };
      },
    }),
    route({
      endpoint: endpoints.answerObjection,
      policy: wholeProvince('省厅答复异议'),
      act: async ({ actor, params, body, expectedVersion }, tx) => {
        const objection = await objectionById(tx, params.id);
        await requireSeen(objection, expectedVersion, () => presentObjection(tx, objection));
        return presentObjection(tx, await answerObjection(tx, actor, objection, body));
      },
    }),
  ];
}

/** @throws version.stale with the state as it stands */
async function requireSeen(
  { version }: Pick<Publication, 'version'>,
  expectedVersion: number,
  presentCurrent: () => Promise<unknown>,
): Promise<void> {
  if (version !== expectedVersion) throw problem('version.stale', { current: await presentCurrent() });
}
