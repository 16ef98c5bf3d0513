import type { EntityManager } from 'typeorm';
import * as endpoints from '#shared/api/endpoints/recommendations';
import type { RecommendationView } from '#shared/api/views';
import { documentFiles, sealedPapers } from '#shared/recommendations/table-statuses';
import { ownRegion, ownRegionBureau, ownRegionHead, wholeProvince } from '../accounts';
import { auditKindOf, recordAudit } from '../audit';
import { chosenCampaign, currentCampaign } from '../campaigns';
import { databaseNow } from '../database';
import { route, type BureauActor, type RateLimit, type Route, type StaffActor } from '../http';
import { problem } from '../problem';
import { addScan, findScan, prepareScan, removeScan, type ScanTools } from './change-scans';
import { requireTableVersion } from './change-table';
import { findTable, ownTable } from './find-table';
import { discardIssue, documentKey, issueTable, prepareIssue } from './issue-recommendation';
import { listTables } from './list-tables';
import { presentRecommendation } from './present-recommendation';
import { checkTable, receiveTable, sendBackTable } from './receive-table';
import { RecommendationIssue } from './recommendation-issue.entity';
import type { RecommendationTable } from './recommendation-table.entity';
import { saveEntries } from './save-entries';
import { sendTable } from './send-table';

/** Typesetting costs some tenths of a second of a core; a person needs it now and then. */
const TYPESETTING_LIMIT: RateLimit = { requests: 20, perSeconds: 60, by: 'account' };

interface ActingRequest<Actor, Body> {
  actor: Actor;
  params: { id: string };
  body: Body;
  expectedVersion: number;
}

/** A table at the version that was seen, acted on, and shown as it is then. */
function actBy<Actor extends StaffActor, Body extends object>(
  act: (
    tx: EntityManager,
    request: Body & { actor: Actor; table: RecommendationTable },
  ) => Promise<RecommendationTable>,
) {
  return async (request: ActingRequest<Actor, Body>, tx: EntityManager): Promise<RecommendationView> => {
    const { actor, params, body, expectedVersion } = request;
    const table = await findTable(tx, actor, params.id);
    await requireTableVersion(table, expectedVersion, () => presentRecommendation(tx, actor, table));
    return presentRecommendation(tx, actor, await act(tx, { ...body, actor, table }));
  };
}

async function auditReading(
  tx: EntityManager,
  { actor, table, what }: { actor: StaffActor; table: RecommendationTable; what: string },
): Promise<void> {
  await recordAudit(tx, {
    subjectId: table.id,
    atUtc: await databaseNow(tx),
    actorKind: auditKindOf(actor),
    actorId: actor.accountId,
    action: 'recommendation.read',
    detail: { what },
  });
}

export function createRecommendationRoutes(tools: ScanTools): Route[] {
  const { storage } = tools;
  return [
    route({
      endpoint: endpoints.ownRecommendation,
      policy: ownRegionBureau('市州编制自己的推荐表'),
      act: async ({ actor, query }, read) =>
        presentRecommendation(read, actor, await ownTable(read, actor, await chosenCampaign(read, query))),
    }),
    route({
      endpoint: endpoints.saveRecommendation,
      policy: ownRegionBureau('市州编制自己的推荐表'),
      act: async ({ actor, body, expectedVersion }, tx) => {
        const table = await ownTable(tx, actor, await currentCampaign(tx));
        await requireTableVersion(table, expectedVersion, () => presentRecommendation(tx, actor, table));
        return presentRecommendation(tx, actor, await saveEntries(tx, { ...body, actor, table }));
      },
    }),
    route({
      endpoint: endpoints.listRecommendations,
      policy: wholeProvince('省厅看各市州报送的进度'),
      act: async ({ query }, read) => ({ rows: await listTables(read, await chosenCampaign(read, query)) }),
    }),
    route({
      endpoint: endpoints.openRecommendation,
      policy: ownRegion('市州看自己的推荐表，省厅看已报送的'),
      act: async ({ actor, params }, read) =>
        presentRecommendation(read, actor, await findTable(read, actor, params.id)),
    }),
    route({
      endpoint: endpoints.issueRecommendation,
      policy: ownRegionBureau('市州生成自己的推荐表和推荐文件'),
      limit: TYPESETTING_LIMIT,
      prepare: async ({ actor, params, expectedVersion, receivedAtUtc }, read) => {
        const table = await findTable(read, actor, params.id);
        await requireTableVersion(table, expectedVersion, () => presentRecommendation(read, actor, table));
        return prepareIssue(read, tools, { table, nowUtc: receivedAtUtc });
      },
      act: async ({ actor, params, expectedVersion }, tx, prepared) => {
        const table = await findTable(tx, actor, params.id);
        await requireTableVersion(table, expectedVersion, () => presentRecommendation(tx, actor, table));
        return presentRecommendation(tx, actor, await issueTable(tx, { actor, table, prepared }));
      },
      undo: (prepared) => discardIssue(storage, prepared),
    }),
    route({
      endpoint: endpoints.addRecommendationScan,
      policy: ownRegionBureau('市州上传自己盖章的文件'),
      limit: { requests: 60, perSeconds: 60, by: 'account' },
      prepare: async ({ actor, params, upload }, read) => {
        const table = await findTable(read, actor, params.id);
        return prepareScan(read, tools, { table, paper: upload.fields.paper, upload });
      },
      act: async ({ actor, params }, tx, prepared) => {
        const table = await findTable(tx, actor, params.id);
        return presentRecommendation(tx, actor, await addScan(tx, { actor, table, prepared }));
      },
      undo: (prepared) => storage.remove(prepared.storageKey),
    }),
    route({
      endpoint: endpoints.removeRecommendationScan,
      policy: ownRegionBureau('市州删除自己的扫描件'),
      act: async ({ actor, params }, tx) => {
        const table = await findTable(tx, actor, params.id);
        return presentRecommendation(tx, actor, await removeScan(tx, { actor, table, scanId: params.scan }));
      },
    }),
    route({
      endpoint: endpoints.sendRecommendation,
      policy: ownRegionHead('推荐表由负责人报送'),
      act: actBy<BureauActor, object>(sendTable),
    }),
    route({
      endpoint: endpoints.checkRecommendation,
      policy: wholeProvince('省厅形式审查'),
      act: actBy<StaffActor<'province'>, Pick<Parameters<typeof checkTable>[1], 'checks'>>(checkTable),
    }),
    route({
      endpoint: endpoints.receiveRecommendation,
      policy: wholeProvince('省厅接收推荐表'),
      act: actBy<StaffActor<'province'>, object>(receiveTable),
    }),
    route({
      endpoint: endpoints.sendBackRecommendation,
      policy: wholeProvince('省厅退回推荐表'),
      act: actBy<StaffActor<'province'>, { reason: string }>(sendBackTable),
    }),
    route({
      endpoint: endpoints.recommendationDocument,
      policy: ownRegion('文件上有联系人的姓名和电话，下载留下记录'),
      act: async ({ actor, params }, tx) => {
        const table = await findTable(tx, actor, params.id);
        const where = { tableId: table.id, revision: Number(params.revision) };
        const issue = await tx.findOneBy(RecommendationIssue, where);
        if (issue === null) throw problem('notFound');
        await auditReading(tx, { actor, table, what: `${params.file} ${params.revision}` });
        const { label, contentType } = documentFiles[params.file];
        const [name, extension] = [label.split(' ')[0] ?? label, params.file.split('.')[1] ?? ''];
        return {
          file: { storageKey: documentKey(issue.folder, params.file) },
          contentType,
          fileName: `${name}-第${issue.revision}次生成.${extension}`,
          disposition: extension === 'pdf' ? ('inline' as const) : ('attachment' as const),
        };
      },
    }),
    route({
      endpoint: endpoints.recommendationScan,
      policy: ownRegion('文件上有联系人的姓名和电话，查看留下记录'),
      act: async ({ actor, params }, tx) => {
        const table = await findTable(tx, actor, params.id);
        const scan = await findScan(tx, table, params.scan);
        await auditReading(tx, { actor, table, what: `scan ${scan.id}` });
        return {
          file: { storageKey: scan.storageKey },
          contentType: scan.contentType,
          fileName: `${sealedPapers[scan.paper].label}-${scan.fileName}`,
          disposition: 'inline' as const,
        };
      },
    }),
  ];
}
