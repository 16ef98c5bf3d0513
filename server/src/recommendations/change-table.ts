import type { EntityManager } from 'typeorm';
import { tableStatuses } from '#shared/recommendations/table-statuses';
import { auditKindOf, recordAudit, type AuditFact } from '../audit';
import type { StaffActor } from '../http';
import { problem } from '../problem';
import { RecommendationTable } from './recommendation-table.entity';
import { sealTable } from './seal-table';

type Changes = Partial<Omit<RecommendationTable, 'id' | 'version' | 'updatedAtUtc'>>;

interface TableChange {
  actor: StaffActor;
  table: RecommendationTable;
  changes: Changes;
  nowUtc: string;
  /** What the trail says was done. */
  action: string;
  detail?: AuditFact['detail'];
}

/**
 * Last of a write, after entries, issue, scans and checks: seals them all. Writes onto the version and state that were read, and only onto those, with its entry in the trail.
 *
 * @throws recommendation.notOpen or recommendation.notSent when somebody else was faster
 */
export async function changeTable(
  tx: EntityManager,
  { actor, table, changes, nowUtc, action, detail = {} }: TableChange,
): Promise<RecommendationTable> {
  const { id, version, status } = table;
  const next = { ...changes, version: version + 1, updatedAtUtc: nowUtc };
  const { affected } = await tx.update(RecommendationTable, { id, version, status }, next);
  if (affected !== 1)
    throw problem(tableStatuses[status].isOpen ? 'recommendation.notOpen' : 'recommendation.notSent');
  const changed = Object.assign(new RecommendationTable(), table, next);
  await recordAudit(tx, {
    subjectId: id,
    atUtc: nowUtc,
    actorKind: auditKindOf(actor),
    actorId: actor.accountId,
    action,
    detail: { ...detail, version: next.version, ...(await sealTable(tx, changed)) },
  });
  return changed;
}

/** Refuses a write that has not seen the latest version, and hands over the table as it stands. */
export async function requireTableVersion(
  table: RecommendationTable,
  expectedVersion: number,
  presentCurrent: () => Promise<unknown>,
): Promise<void> {
  if (table.version !== expectedVersion) throw problem('version.stale', { current: await presentCurrent() });
}

export function requireOpen({ status }: RecommendationTable): void {
  if (!tableStatuses[status].isOpen) throw problem('recommendation.notOpen');
}

export function requireSent({ status }: RecommendationTable): void {
  if (status !== 'sent') throw problem('recommendation.notSent');
}
