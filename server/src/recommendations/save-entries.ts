import { In, type EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import type { RequestFault } from '#shared/api/problems';
import { Application, newApplicationCode } from '../applications';
import { databaseNow, isUniqueViolation, WriteConflict } from '../database';
import type { BureauActor } from '../http';
import { problem } from '../problem';
import { changeTable, requireOpen } from './change-table';
import { RecommendationEntry } from './recommendation-entry.entity';
import { RecommendationTable } from './recommendation-table.entity';
import { recommendationWording } from './recommendations-wording';

interface SaveEntries {
  actor: BureauActor;
  table: RecommendationTable;
  letterNumber: string;
  entries: readonly { applicationId: string; reason: string }[];
}

/**
 * Replaces what is chosen, its order and its reasons. More than the quota may be kept while the bureau is choosing; it
 * is refused when the table is issued or sent.
 *
 * @throws recommendation.entriesInvalid with each application that is not approved in the own region
 */
export async function saveEntries(
  tx: EntityManager,
  { actor, table, letterNumber, entries }: SaveEntries,
): Promise<RecommendationTable> {
  requireOpen(table);
  await requireChoosable(tx, table, entries);
  const nowUtc = await databaseNow(tx);
  const stored = table.id === '' ? await begin(tx, table, nowUtc) : table;
  await tx.delete(RecommendationEntry, { tableId: stored.id });
  const rows = entries.map(({ applicationId, reason }, index) => ({
    tableId: stored.id,
    applicationId,
    ordinal: index + 1,
    reason: reason.trim(),
  }));
  for (let start = 0; start < rows.length; start += 100)
    await tx.insert(RecommendationEntry, rows.slice(start, start + 100));
  return changeTable(tx, {
    actor,
    table: stored,
    changes: { letterNumber: letterNumber.trim() },
    nowUtc,
    action: 'recommendation.saved',
    detail: { entries: entries.length },
  });
}

/** Of two clerks who begin at the same moment one meets the other's row, and sees it when the write runs again. */
async function begin(
  tx: EntityManager,
  table: RecommendationTable,
  nowUtc: string,
): Promise<RecommendationTable> {
  const begun = Object.assign(new RecommendationTable(), table, {
    id: ulid(),
    code: newApplicationCode(),
    createdAtUtc: nowUtc,
    updatedAtUtc: nowUtc,
  });
  try {
    await tx.insert(RecommendationTable, begun);
  } catch (error) {
    throw isUniqueViolation(error) ? new WriteConflict() : error;
  }
  return begun;
}

async function requireChoosable(
  tx: EntityManager,
  { campaignId, bureauCode }: RecommendationTable,
  entries: SaveEntries['entries'],
): Promise<void> {
  const ids = entries.map(({ applicationId }) => applicationId);
  const approved =
    ids.length === 0
      ? []
      : await tx.find(Application, {
          select: { id: true },
          where: { id: In(ids), campaignId, bureauCode, status: 'approved' },
        });
  const known = new Set(approved.map(({ id }) => id));
  const faults = ids.flatMap((id, index): RequestFault[] => {
    const field = `entries.${index}.applicationId`;
    if (!known.has(id)) return [{ field, code: 'notFound', message: recommendationWording.notFound }];
    if (ids.indexOf(id) !== index) return [{ field, code: 'twice', message: recommendationWording.twice }];
    return [];
  });
  if (faults.length > 0) throw problem('recommendation.entriesInvalid', { faults });
}
