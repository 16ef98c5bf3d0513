import type { EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import { SCANS_MAX, type SealedPaper } from '#shared/recommendations/table-statuses';
import { sealFile } from '../audit';
import { databaseNow } from '../database';
import type { BureauActor, Upload } from '../http';
import type { PhotoReader } from '../pages';
import type { PageCodeSigner } from '../papers';
import { problem } from '../problem';
import type { Storage } from '../storage';
import { changeTable, requireOpen } from './change-table';
import { examineScan } from './examine-scan';
import { issueInForce } from './issue-recommendation';
import { RecommendationScan } from './recommendation-scan.entity';
import type { RecommendationTable } from './recommendation-table.entity';
import { issuedPages } from './scanned-pages';

export interface ScanTools {
  storage: Storage;
  signer: PageCodeSigner;
  photoReader: PhotoReader;
}

export type PreparedScan = Omit<RecommendationScan, 'addedAtUtc' | 'addedByStaffId'>;

/** Examines and stores the file; it belongs to no row yet. */
export async function prepareScan(
  read: EntityManager,
  { storage, ...tools }: ScanTools,
  { table, paper, upload }: { table: RecommendationTable; paper: SealedPaper; upload: Upload },
): Promise<PreparedScan> {
  requireOpen(table);
  const issue = await issueInForce(read, table);
  if (issue === null) throw problem('recommendation.notIssued');
  await requireRoom(read, table);
  const { content, extension, remarks, ...examined } = await examineScan(upload.path, {
    ...tools,
    paper,
    code: table.code,
    revision: issue.revision,
    pages: issuedPages(issue),
  });
  const id = ulid();
  const storageKey = `recommendations/${table.id}/scans/${id}.${extension}`;
  await storage.put(storageKey, content);
  return {
    ...examined,
    id,
    tableId: table.id,
    revision: issue.revision,
    fileName: upload.fileName,
    bytes: content.length,
    storageKey,
    remarks: JSON.stringify(remarks),
  };
}

/** @throws recommendation.issueStale when the table was issued anew meanwhile */
export async function addScan(
  tx: EntityManager,
  { actor, table, prepared }: { actor: BureauActor; table: RecommendationTable; prepared: PreparedScan },
): Promise<RecommendationTable> {
  requireOpen(table);
  if (table.issueRevision !== prepared.revision) throw problem('recommendation.issueStale');
  await requireRoom(tx, table);
  const nowUtc = await databaseNow(tx);
  await tx.insert(RecommendationScan, { ...prepared, addedAtUtc: nowUtc, addedByStaffId: actor.accountId });
  const { id: scanId, sha256, paper } = prepared;
  return changeTable(tx, {
    actor,
    table,
    changes: {},
    nowUtc,
    action: 'recommendation.scanAdded',
    detail: { scanId, paper, ...sealFile(prepared.storageKey, sha256) },
  });
}

export async function removeScan(
  tx: EntityManager,
  { actor, table, scanId }: { actor: BureauActor; table: RecommendationTable; scanId: string },
): Promise<RecommendationTable> {
  requireOpen(table);
  const scan = await findScan(tx, table, scanId);
  await tx.delete(RecommendationScan, { id: scan.id });
  return changeTable(tx, {
    actor,
    table,
    changes: {},
    nowUtc: await databaseNow(tx),
    action: 'recommendation.scanRemoved',
    detail: { scanId, sha256: scan.sha256, paper: scan.paper, ...sealFile(scan.storageKey, null) },
  });
}

export async function findScan(
  manager: EntityManager,
  table: RecommendationTable,
  id: string,
): Promise<RecommendationScan> {
  const scan = await manager.findOneBy(RecommendationScan, { id, tableId: table.id });
  if (scan === null) throw problem('notFound');
  return scan;
}

async function requireRoom(manager: EntityManager, { id: tableId }: RecommendationTable): Promise<void> {
  if ((await manager.countBy(RecommendationScan, { tableId })) >= SCANS_MAX)
    throw problem('recommendation.scansTooMany');
}
