import type { EntityManager } from 'typeorm';
import type { Storage } from '../storage';
import { checkContent, type ContentFinding } from './check-content';
import { walkChain } from './read-seals';
import { ChainFollower } from './record-audit';

export type ChainFinding = { kind: 'chain'; sequence: number } | ContentFinding;

export interface ChainReport {
  entries: number;
  findings: ChainFinding[];
}

/** Recomputes the chain of one subject and compares what it says of the content with rows and files as they are now. */
export async function verifyChain(
  read: EntityManager,
  storage: Storage,
  subjectId: string,
): Promise<ChainReport> {
  const follower = new ChainFollower();
  const seals = await walkChain(read, subjectId, (entry) => {
    follower.follow(entry);
  });
  const { brokenAt, entries } = follower;
  const broken: ChainFinding[] = brokenAt === null ? [] : [{ kind: 'chain', sequence: brokenAt }];
  return { entries, findings: [...broken, ...(await checkContent(read, storage, { subjectId, seals }))] };
}
