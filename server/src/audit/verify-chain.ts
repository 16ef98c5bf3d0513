import { MoreThan, type EntityManager } from 'typeorm';
import type { Storage } from '../storage';
import { AuditEntry } from './audit-entry.entity';
import { checkContent, type ContentFinding } from './check-content';
import { ChainFollower } from './record-audit';

export type ChainFinding = { kind: 'chain'; sequence: number } | ContentFinding;

export interface ChainReport {
  entries: number;
  findings: ChainFinding[];
}

const BATCH = 500;

/** Recomputes the chain of one subject and compares what it says of the content with rows and files as they are now. */
export async function verifyChain(
  read: EntityManager,
  storage: Storage,
  subjectId: string,
): Promise<ChainReport> {
  const follower = new ChainFollower();
  const seals = new Map<string, string | null>();
  for (let after = 0; ;) {
    const page = await read.find(AuditEntry, {
      where: { subjectId, sequence: MoreThan(after) },
      order: { sequence: 'ASC' },
      take: BATCH,
    });
    for (const entry of page) {
      follower.follow(entry);
      for (const [key, value] of factsOf(entry)) seals.set(key, value);
    }
    const last = page.at(-1);
    if (last === undefined || page.length < BATCH) break;
    after = last.sequence;
  }
  const { brokenAt, entries } = follower;
  const broken: ChainFinding[] = brokenAt === null ? [] : [{ kind: 'chain', sequence: brokenAt }];
  return { entries, findings: [...broken, ...(await checkContent(read, storage, { subjectId, seals }))] };
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
