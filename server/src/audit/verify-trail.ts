import { In, MoreThan, type EntityManager } from 'typeorm';
import type { Storage } from '../storage';
import { AuditEntry } from './audit-entry.entity';
import { checkAuditRoots, type RootFinding } from './audit-roots';
import { verifyChain, type ChainFinding } from './verify-chain';

export interface TrailReport {
  subjects: number;
  entries: number;
  findings: number;
}

export type TrailFinding =
  | { kind: 'subject'; subjectId: string; finding: ChainFinding }
  | { kind: 'chainMissing'; subjectId: string }
  | { kind: 'root'; finding: RootFinding };

const BATCH = 200;

/** Walks the chains of all subjects, page by page, then the daily roots. Each finding is told as it is found. */
export async function verifyTrail(
  read: EntityManager,
  storage: Storage,
  tell: (finding: TrailFinding) => void,
): Promise<TrailReport> {
  const report: TrailReport = { subjects: 0, entries: 0, findings: 0 };
  const note = (finding: TrailFinding): void => {
    report.findings += 1;
    tell(finding);
  };
  for await (const subjectId of subjectsOf(read)) {
    const { entries, findings } = await verifyChain(read, storage, subjectId);
    report.subjects += 1;
    report.entries += entries;
    for (const finding of findings) note({ kind: 'subject', subjectId, finding });
  }
  for await (const subjectId of applicationsWithoutChain(read)) note({ kind: 'chainMissing', subjectId });
  for (const finding of await checkAuditRoots(read)) note({ kind: 'root', finding });
  return report;
}

async function* subjectsOf(read: EntityManager): AsyncGenerator<string> {
  for (let after = ''; ;) {
    const page = await read
      .createQueryBuilder(AuditEntry, 'entry')
      .select('entry.subjectId', 'subjectId')
      .where('entry.subjectId > :after', { after })
      .groupBy('entry.subjectId')
      .orderBy('entry.subjectId', 'ASC')
      .limit(BATCH)
      .getRawMany<{ subjectId: string }>();
    for (const { subjectId } of page) yield subjectId;
    const last = page.at(-1);
    if (last === undefined || page.length < BATCH) return;
    after = last.subjectId;
  }
}

/** Everything about an application begins with an entry: one without any has lost them all. */
async function* applicationsWithoutChain(read: EntityManager): AsyncGenerator<string> {
  for (let after = ''; ;) {
    const page: { id: string }[] = await read.find<{ id: string }>('application', {
      select: { id: true },
      where: { id: MoreThan(after) },
      order: { id: 'ASC' },
      take: BATCH,
    });
    const ids = page.map(({ id }) => id);
    const firsts = await read.find(AuditEntry, {
      select: { subjectId: true },
      where: { subjectId: In(ids), sequence: 1 },
    });
    const begun = new Set(firsts.map(({ subjectId }) => subjectId));
    for (const id of ids) if (!begun.has(id)) yield id;
    const last = page.at(-1);
    if (last === undefined || page.length < BATCH) return;
    after = last.id;
  }
}
