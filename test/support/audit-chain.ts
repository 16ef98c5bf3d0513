import { AuditEntry, brokenAuditSequence } from '../../server/src/audit';
import type { TestApp } from './test-app';

/** Where the trail of a subject does not hold; null when it is whole. */
export async function readAuditChain({ database }: TestApp, subjectId: string): Promise<number | null> {
  const entries = await database.read.find(AuditEntry, { where: { subjectId }, order: { sequence: 'ASC' } });
  expect(entries.length).toBeGreaterThan(0);
  return brokenAuditSequence(entries);
}
