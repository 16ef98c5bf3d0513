import type { EntityManager } from 'typeorm';
import { textAnswer } from '#shared/applications/answers';
import * as endpoints from '#shared/api/endpoints/reviews';
import type { ReviewView } from '#shared/api/views';
import { ownRegion, ownRegionBureau } from '../accounts';
import { answersOf, findReviewableApplication, requireVersion, type Application } from '../applications';
import { attachmentFile } from '../attachments';
import { auditKindOf, recordAudit, type ReadingRecorder } from '../audit';
import { definitionFor } from '../campaigns';
import { databaseNow } from '../database';
import { route, type BureauActor, type Route } from '../http';
import { photoFile, rulePhoto } from '../pages';
import { printByRevision } from '../papers';
import {
  approveApplication,
  declineApplication,
  markOpened,
  returnApplication,
  type ReturnDecision,
} from './decide';
import { compareSubmissions } from './present-changes';
import { comparisonOf, presentReview } from './present-review';
import { readQueue } from './queue';
import { readCounts } from './queue-counts';

interface DecidingRequest<Body> {
  actor: BureauActor;
  params: { id: string };
  body: Body;
  expectedVersion: number;
}

type Decide<Body> = (
  tx: EntityManager,
  decision: Body & { actor: BureauActor; application: Application },
) => Promise<Application>;

/** The application of the own region at the version that the clerk saw, decided, and shown as it is then. */
function decideBy<Body extends object>(decide: Decide<Body>) {
  return async (request: DecidingRequest<Body>, tx: EntityManager): Promise<ReviewView> => {
    const { actor, params, body, expectedVersion } = request;
    const application = await findReviewableApplication(tx, actor, params.id);
    await requireVersion(application, expectedVersion, () => presentReview(tx, actor, application));
    return presentReview(tx, actor, await decide(tx, { ...body, actor, application }));
  };
}

export function createReviewRoutes({ readings }: { readings: ReadingRecorder }): Route[] {
  return [
    route({
      endpoint: endpoints.queue,
      policy: ownRegion('市州只看本区域，省厅看全省'),
      act: ({ actor, query }, read) => readQueue(read, actor, query),
    }),
    route({
      endpoint: endpoints.counts,
      policy: ownRegion('市州只数本区域，省厅数全省'),
      act: ({ actor, query }, read) => readCounts(read, actor, query),
    }),
    route({
      endpoint: endpoints.openReview,
      policy: ownRegion('审核本区域的申报'),
      act: async ({ actor, params }, read) => {
        const application = await findReviewableApplication(read, actor, params.id);
        await readings.record({ actor, subjectId: application.id, what: 'application' });
        return presentReview(read, actor, application);
      },
    }),
    route({
      endpoint: endpoints.compareSubmissions,
      policy: ownRegion('审核本区域的申报'),
      act: async ({ actor, params, query }, read) => {
        const application = await findReviewableApplication(read, actor, params.id);
        await readings.record({ actor, subjectId: application.id, what: 'application' });
        const { form } = await definitionFor(read, application);
        const sequences: [number, number] = [Number(query.one), Number(query.other)];
        return compareSubmissions(read, application, { ...comparisonOf(form), sequences });
      },
    }),
    route({
      endpoint: endpoints.markOpened,
      policy: ownRegionBureau('市州打开审核'),
      act: decideBy<object>(markOpened),
    }),
    route({
      endpoint: endpoints.returnApplication,
      policy: ownRegionBureau('市州退回补正'),
      act: decideBy<Pick<ReturnDecision, 'reasons' | 'correctUntilUtc'>>(returnApplication),
    }),
    route({
      endpoint: endpoints.approveApplication,
      policy: ownRegionBureau('市州审核通过'),
      act: decideBy<{ opinion: string }>(approveApplication),
    }),
    route({
      endpoint: endpoints.declineApplication,
      policy: ownRegionBureau('市州不予推荐'),
      act: decideBy<{ reason: string }>(declineApplication),
    }),
    route({
      endpoint: endpoints.revealContact,
      policy: ownRegion('需要电话联系时查看，并留下记录'),
      act: async ({ actor, params, body }, tx) => {
        const application = await findReviewableApplication(tx, actor, params.id);
        await recordAudit(tx, {
          subjectId: application.id,
          atUtc: await databaseNow(tx),
          actorKind: auditKindOf(actor),
          actorId: actor.accountId,
          action: 'contact.disclosed',
          detail: { reason: body.reason },
        });
        const answers = answersOf(application);
        return {
          contactName: textAnswer(answers, 'contactName'),
          mobile: textAnswer(answers, 'mobile'),
          email: textAnswer(answers, 'email'),
        };
      },
    }),
    ...(
      [
        [endpoints.reviewPhoto, 'photo', '查看本区域申报的页面照片'],
        [endpoints.reviewScan, 'scan', '查看本区域申报摊平的页面'],
        [endpoints.reviewThumbnail, 'thumbnail', '查看本区域申报页面的小图'],
      ] as const
    ).map(([endpoint, kind, reason]) =>
      route({
        endpoint,
        policy: ownRegion(reason),
        act: async ({ actor, params }, read) => {
          const application = await findReviewableApplication(read, actor, params.id);
          const file = await photoFile(read, { application, photoId: params.photo, kind });
          await readings.record({ actor, subjectId: application.id, what: 'pages' });
          return file;
        },
      }),
    ),
    route({
      endpoint: endpoints.rulePhoto,
      policy: ownRegionBureau('市州核对照片后改判'),
      act: async ({ actor, params, body, expectedVersion }, tx) => {
        const application = await findReviewableApplication(tx, actor, params.id);
        await requireVersion(application, expectedVersion, () => presentReview(tx, actor, application));
        return presentReview(
          tx,
          actor,
          await rulePhoto(tx, { ...body, actor, application, photoId: params.photo }),
        );
      },
    }),
    route({
      endpoint: endpoints.reviewAttachment,
      policy: ownRegion('查看本区域申报的附件'),
      act: async ({ actor, params }, read) => {
        const application = await findReviewableApplication(read, actor, params.id);
        const asked = { application, attachmentId: params.attachment, disposition: 'inline' } as const;
        const file = await attachmentFile(read, asked);
        await readings.record({ actor, subjectId: application.id, what: 'attachments' });
        return file;
      },
    }),
    route({
      endpoint: endpoints.reviewPaper,
      policy: ownRegion('与照片对照的打印件'),
      act: async ({ actor, params }, read) => {
        const application = await findReviewableApplication(read, actor, params.id);
        const print = await printByRevision(read, application, Number(params.revision));
        await readings.record({ actor, subjectId: application.id, what: 'paper' });
        return {
          file: { storageKey: print.pdfKey },
          contentType: 'application/pdf',
          disposition: 'inline' as const,
        };
      },
    }),
  ];
}
