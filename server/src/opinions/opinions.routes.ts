import type { EntityManager } from 'typeorm';
import * as endpoints from '#shared/api/endpoints/opinions';
import type { OpinionView } from '#shared/api/views';
import { ownRegion, ownRegionBureau, ownRegionHead } from '../accounts';
import { findReviewableApplication, type Application } from '../applications';
import type { ReadingRecorder } from '../audit';
import { route, type BureauActor, type RateLimit, type Route, type StaffActor } from '../http';
import { problem } from '../problem';
import { addOpinionPhoto, prepareOpinionPhoto, type OpinionTools } from './add-opinion-photo';
import { issueOpinion, prepareOpinion } from './issue-opinion';
import { opinionPdf, opinionPhotoFile } from './opinion-files';
import { opinionStateOf, type OpinionState } from './opinion-state';
import { presentOpinion } from './present-opinion';
import { saveOpinion } from './save-opinion';
import { waiveOpinion } from './waive-opinion';

/** Typesetting costs a tenth of a second of a core, reading a picture half of one. */
const WORK_LIMIT: RateLimit = { requests: 30, perSeconds: 60, by: 'account' };

interface Found<A extends StaffActor> {
  actor: A;
  application: Application;
  state: OpinionState;
}

/** The opinion at the version that the clerk saw, changed, and shown as it is then. */
async function change<A extends StaffActor>(
  tx: EntityManager,
  { actor, id, expectedVersion }: { actor: A; id: string; expectedVersion: number },
  act: (found: Found<A>) => Promise<void>,
): Promise<OpinionView> {
  const application = await findReviewableApplication(tx, actor, id);
  const state = await opinionStateOf(tx, application);
  if (state.version !== expectedVersion)
    throw problem('version.stale', { current: await presentOpinion(tx, actor, application) });
  await act({ actor, application, state });
  return presentOpinion(tx, actor, application);
}

export function createOpinionRoutes(tools: OpinionTools & { readings: ReadingRecorder }): Route[] {
  const { storage, readings } = tools;
  const readOpinion = async (manager: EntityManager, actor: StaffActor, id: string): Promise<Application> => {
    const application = await findReviewableApplication(manager, actor, id);
    await readings.record({ actor, subjectId: application.id, what: 'opinion' });
    return application;
  };
  const remove = async (keys: readonly string[]): Promise<void> => {
    for (const key of keys) await storage.remove(key);
  };
  return [
    route({
      endpoint: endpoints.openOpinion,
      policy: ownRegion('市州写推荐意见，省厅查看'),
      act: async ({ actor, params }, read) =>
        presentOpinion(read, actor, await findReviewableApplication(read, actor, params.id)),
    }),
    route({
      endpoint: endpoints.saveOpinion,
      policy: ownRegionBureau('市州起草推荐意见'),
      act: ({ actor, params, body, expectedVersion }, tx) =>
        change(tx, { actor, id: params.id, expectedVersion }, (found) =>
          saveOpinion(tx, { ...found, text: body.text }),
        ),
    }),
    route({
      endpoint: endpoints.issueOpinion,
      policy: ownRegionBureau('市州生成推荐意见页'),
      limit: WORK_LIMIT,
      prepare: ({ actor, params, receivedAtUtc }, read) =>
        prepareOpinion(read, tools, { actor, applicationId: params.id, nowUtc: receivedAtUtc }),
      act: ({ actor, params, expectedVersion }, tx, prepared) =>
        change(tx, { actor, id: params.id, expectedVersion }, (found) =>
          issueOpinion(tx, { ...found, prepared }),
        ),
      undo: (prepared) => remove(prepared === null ? [] : [prepared.print.pdfKey]),
    }),
    route({
      endpoint: endpoints.waiveOpinion,
      policy: ownRegionHead('没有合格的盖章页也报送，由负责人决定'),
      act: ({ actor, params, body, expectedVersion }, tx) =>
        change(tx, { actor, id: params.id, expectedVersion }, (found) =>
          waiveOpinion(tx, { ...found, reason: body.reason }),
        ),
    }),
    route({
      endpoint: endpoints.addOpinionPhoto,
      policy: ownRegionBureau('市州上传盖章的推荐意见页'),
      limit: WORK_LIMIT,
      prepare: ({ actor, params, upload }, read) =>
        prepareOpinionPhoto(read, tools, { actor, applicationId: params.id, upload }),
      act: ({ actor, params }, tx, prepared) => takeIn(tx, { actor, id: params.id, prepared }),
      undo: ({ storageKeys }) => remove(storageKeys),
    }),
    route({
      endpoint: endpoints.opinionPdf,
      policy: ownRegion('打印推荐意见页'),
      act: async ({ actor, params }, manager) => {
        const application = await readOpinion(manager, actor, params.id);
        return opinionPdf(manager, { application, revision: Number(params.revision) });
      },
    }),
    ...(
      [
        [endpoints.opinionPhotoImage, 'photo', '查看盖章的推荐意见页'],
        [endpoints.opinionPhotoScan, 'scan', '查看摊平的推荐意见页'],
      ] as const
    ).map(([endpoint, kind, reason]) =>
      route({
        endpoint,
        policy: ownRegion(reason),
        act: async ({ actor, params }, manager) => {
          const application = await readOpinion(manager, actor, params.id);
          return opinionPhotoFile(manager, { application, photoId: params.photo, kind });
        },
      }),
    ),
  ];
}

async function takeIn(
  tx: EntityManager,
  {
    actor,
    id,
    prepared,
  }: { actor: BureauActor; id: string; prepared: Awaited<ReturnType<typeof prepareOpinionPhoto>> },
) {
  const application = await findReviewableApplication(tx, actor, id);
  await addOpinionPhoto(tx, { actor, application, prepared });
  const opinion = await presentOpinion(tx, actor, application);
  const photo = opinion.photos.find((candidate) => candidate.id === prepared.row.id);
  if (photo === undefined) throw problem('server.fault');
  return { photo, opinion };
}
