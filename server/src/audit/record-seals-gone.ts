import type { EntityManager } from 'typeorm';
import { walkChain } from './read-seals';
import { recordAudit, type AuditFact } from './record-audit';
import { isSealKey } from './seal-content';

/** A key has about a hundred characters, and the detail of an entry has room for 64 kB. */
const SEALS_AN_ENTRY = 300;

/**
 * Records that everything which the subject's chain has sealed is gone, rightly: in one entry, or several with the same
 * words when there is very much. Whatever of it is there again later is a finding.
 */
export async function recordSealsGone(tx: EntityManager, fact: AuditFact): Promise<void> {
  const standing = [...(await walkChain(tx, fact.subjectId))].filter(
    ([key, sha256]) => sha256 !== null && isSealKey(key),
  );
  for (let from = 0; from === 0 || from < standing.length; from += SEALS_AN_ENTRY) {
    const gone = standing.slice(from, from + SEALS_AN_ENTRY).map(([key]) => [key, null] as const);
    await recordAudit(tx, { ...fact, detail: { ...fact.detail, ...Object.fromEntries(gone) } });
  }
}
