import { MoreThan, type EntityManager } from 'typeorm';
import { AuditEntry } from './audit-entry.entity';

const BATCH = 500;

/**
 * Reads a chain from its beginning, page by page. Returns the last fact under each key that is a text or null: among them
 * the last seal of each thing.
 */
export async function walkChain(
  manager: EntityManager,
  subjectId: string,
  visit: (entry: AuditEntry) => void = () => undefined,
): Promise<Map<string, string | null>> {
  const seals = new Map<string, string | null>();
  for (let after = 0; ;) {
    const page = await manager.find(AuditEntry, {
      where: { subjectId, sequence: MoreThan(after) },
      order: { sequence: 'ASC' },
      take: BATCH,
    });
    for (const entry of page) {
      visit(entry);
      for (const [key, value] of factsOf(entry)) seals.set(key, value);
    }
    const last = page.at(-1);
    if (last === undefined || page.length < BATCH) return seals;
    after = last.sequence;
  }
}

/** Texts and nulls of the detail; of a damaged one nothing: its chain says so already. */
function factsOf({ detail }: AuditEntry): [string, string | null][] {
  try {
    const facts = JSON.parse(detail) as Record<string, unknown>;
    return Object.entries(facts).filter((fact): fact is [string, string | null] => {
      const [, value] = fact;
      return value === null || typeof value === 'string';
    });
  } catch {
    return [];
  }
}
