import type { EntityManager } from 'typeorm';
import * as endpoints from '#shared/api/endpoints/paper-arrivals';
import type { PaperArrivalsView } from '#shared/api/views';
import { ownRegion, ownRegionBureau } from '../accounts';
import { findReviewableApplication, type Application } from '../applications';
import { route, type BureauActor, type RateLimit, type Route } from '../http';
import type { PageCodeSigner } from '../papers';
import { problem } from '../problem';
import { comparePaper } from './compare-paper';
import { PaperArrival } from './paper-arrival.entity';
import { presentArrivals, versionOf } from './present-arrivals';
import { recordArrival, undoArrival } from './record-arrival';
import { countOwed, remindOfPaper } from './remind-of-paper';

/** Up to 400 signatures are computed at once. */
const COMPARING_LIMIT: RateLimit = { requests: 120, perSeconds: 60, by: 'account' };
const REMINDING_LIMIT: RateLimit = { requests: 20, perSeconds: 60, by: 'account' };

/** The arrivals as the clerk saw them, changed, and shown as they are then. */
async function change(
  tx: EntityManager,
  { actor, id, expectedVersion }: { actor: BureauActor; id: string; expectedVersion: number },
  act: (application: Application) => Promise<void>,
): Promise<PaperArrivalsView> {
  const application = await findReviewableApplication(tx, actor, id);
  const rows = await tx.findBy(PaperArrival, { applicationId: application.id });
  if (versionOf(rows) !== expectedVersion)
    throw problem('version.stale', { current: await presentArrivals(tx, actor, application) });
  await act(application);
  return presentArrivals(tx, actor, application);
}

export function createPaperArrivalRoutes({ signer }: { signer: PageCodeSigner }): Route[] {
  return [
    route({
      endpoint: endpoints.openPaperArrivals,
      policy: ownRegion('市州登记纸质材料，省厅查看'),
      act: async ({ actor, params }, read) =>
        presentArrivals(read, actor, await findReviewableApplication(read, actor, params.id)),
    }),
    route({
      endpoint: endpoints.comparePaper,
      policy: ownRegion('纸质材料与页角二维码核对'),
      limit: COMPARING_LIMIT,
      act: async ({ actor, params, body }, tx) => {
        const application = await findReviewableApplication(tx, actor, params.id);
        return comparePaper(tx, { actor, application, signer, texts: body.codes });
      },
    }),
    route({
      endpoint: endpoints.recordPaperArrival,
      policy: ownRegionBureau('市州登记纸质材料到件'),
      act: ({ actor, params, body, expectedVersion }, tx) =>
        change(tx, { actor, id: params.id, expectedVersion }, async (application) => {
          const { copies, codes } = body;
          const comparison =
            codes.length === 0 ? null : await comparePaper(tx, { actor, application, signer, texts: codes });
          await recordArrival(tx, { actor, application, copies, comparison });
        }),
    }),
    route({
      endpoint: endpoints.undoPaperArrival,
      policy: ownRegionBureau('市州撤销登记错的到件'),
      act: ({ actor, params, body, expectedVersion }, tx) =>
        change(tx, { actor, id: params.id, expectedVersion }, (application) =>
          undoArrival(tx, { actor, application, arrivalId: params.arrival, reason: body.reason }),
        ),
    }),
    route({
      endpoint: endpoints.paperOwed,
      policy: ownRegionBureau('市州查看还有多少家没有交纸质材料'),
      act: ({ actor }, read) => countOwed(read, actor),
    }),
    route({
      endpoint: endpoints.remindOfPaper,
      policy: ownRegionBureau('市州提醒没有交纸质材料的企业'),
      limit: REMINDING_LIMIT,
      act: ({ actor, body }, tx) => remindOfPaper(tx, { actor, applicationIds: body.applicationIds }),
    }),
  ];
}
