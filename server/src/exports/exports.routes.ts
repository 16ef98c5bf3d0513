import { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import { exportList, exportSet } from '#shared/api/endpoints/exports';
import { bureauByCode } from '#shared/campaigns/bureaus';
import { ownRegion } from '../accounts';
import { auditKindOf, recordAudit } from '../audit';
import { databaseNow } from '../database';
import { route, type RateLimit, type Route, type StaffActor } from '../http';
import { findTable } from '../recommendations';
import { scopeOf } from '../reviews';
import { exportsWording } from './exports-wording';
import { membersOf, setEntries, type SetTools } from './gather-set';
import { listSheet } from './list-sheet';
import { xlsxStream } from './xlsx';
import { zipStream } from './zip';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Each reads the whole list or binds dozens of archives. */
const EXPORT_LIMIT: RateLimit = { requests: 6, perSeconds: 60, by: 'account' };

interface Export {
  actor: StaffActor;
  subjectId: string;
  nowUtc: string;
  action: string;
  detail: Record<string, string | number>;
}

async function auditExport(
  tx: EntityManager,
  { actor, subjectId, nowUtc: atUtc, action, detail }: Export,
): Promise<void> {
  const by = { actorKind: auditKindOf(actor), actorId: actor.accountId };
  await recordAudit(tx, { subjectId, atUtc, ...by, action, detail });
}

/** Both are read after the commit, piece by piece, as the client takes them; a fault on the way cuts the line. */
export function createExportRoutes(tools: SetTools): Route[] {
  return [
    route({
      endpoint: exportList,
      policy: ownRegion('导出本区域的列表，并留下记录'),
      limit: EXPORT_LIMIT,
      prepare: async ({ actor, body, receivedAtUtc }, read) => {
        // What is not allowed is refused before the answer begins.
        const { campaignId } = await scopeOf(read, actor, body);
        const sheet = listSheet(read, { actor, query: body, atUtc: receivedAtUtc });
        return { campaignId, file: Readable.from(xlsxStream(sheet), { objectMode: false }) };
      },
      act: async ({ actor }, tx, { campaignId, file }) => {
        const nowUtc = await databaseNow(tx);
        await auditExport(tx, { actor, subjectId: campaignId, nowUtc, action: 'export.list', detail: {} });
        return { file, contentType: XLSX_TYPE, fileName: `${exportsWording.listFile}.xlsx` };
      },
      undo: ({ file }) => Promise.resolve(void file.destroy()),
    }),
    route({
      endpoint: exportSet,
      policy: ownRegion('下载推荐项目的整套材料，并留下记录'),
      limit: EXPORT_LIMIT,
      prepare: async ({ actor, params, receivedAtUtc }, read) => {
        const table = await findTable(read, actor, params.id);
        const members = await membersOf(read, table);
        const entries = setEntries(read, tools, { table, members, atUtc: receivedAtUtc });
        return { members, file: Readable.from(zipStream(entries), { objectMode: false }) };
      },
      act: async ({ actor, params }, tx, { members, file }) => {
        const table = await findTable(tx, actor, params.id);
        const nowUtc = await databaseNow(tx);
        const detail = { number: table.number, entries: members.length };
        await auditExport(tx, { actor, subjectId: table.id, nowUtc, action: 'export.set', detail });
        for (const { application, receipt } of members) {
          await auditExport(tx, {
            actor,
            subjectId: application.id,
            nowUtc,
            action: 'archive.read',
            detail: { receipt: receipt.number, tableId: table.id },
          });
        }
        const bureauName = bureauByCode(table.bureauCode)?.name ?? table.bureauCode;
        return {
          file,
          contentType: 'application/zip',
          fileName: `${exportsWording.setFile(bureauName, table.number)}.zip`,
        };
      },
      undo: ({ file }) => Promise.resolve(void file.destroy()),
    }),
  ];
}
