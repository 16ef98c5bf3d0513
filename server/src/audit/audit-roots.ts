import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { databaseNow, isUniqueViolation, type Database } from '../database';
import { AuditEntry } from './audit-entry.entity';
import { AuditRoot } from './audit-root.entity';
import { CHAIN_START } from './record-audit';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const CHINA_MS = 8 * HOUR_MS;
/** An entry may carry the time at which its request arrived: a slow upload of the evening is written in the night. */
const GRACE_MS = HOUR_MS;
const BATCH = 2_000;

/**
 * Makes the roots of all days that are over, each once however many processes there are: the day is the key. Returns how
 * many this call made.
 */
export async function computeAuditRoots(database: Database): Promise<number> {
  for (let made = 0; ;) {
    const [last] = await database.read.find(AuditRoot, { order: { day: 'DESC' }, take: 1 });
    const day = last === undefined ? await firstDay(database.read) : dayAfter(last.day);
    const now = await databaseNow(database.read);
    if (day === null || Date.parse(now) < endOf(day) + GRACE_MS) return made;
    const digest = await digestOfDay(database.read, day);
    const root = { day, ...digest, root: rootOf(last?.root ?? CHAIN_START, day, digest), computedAtUtc: now };
    try {
      await database.write((tx) => tx.insert(AuditRoot, root));
      made += 1;
    } catch (error) {
      // Another process was faster; its root is the same.
      if (!isUniqueViolation(error)) throw error;
    }
  }
}

export interface RootFinding {
  day: string;
  fault: 'entriesDiffer' | 'chainBroken' | 'dayMissing';
  entriesThen: number;
  entriesNow: number;
}

/** Recomputes every root from the entries that are there now. */
export async function checkAuditRoots(read: EntityManager): Promise<RootFinding[]> {
  const findings: RootFinding[] = [];
  let previous: AuditRoot | null = null;
  for (const stored of await read.find(AuditRoot, { order: { day: 'ASC' } })) {
    const { day } = stored;
    const digest = await digestOfDay(read, day);
    const counts = { day, entriesThen: stored.entries, entriesNow: digest.entries };
    if (previous !== null && dayAfter(previous.day) !== day)
      findings.push({ ...counts, fault: 'dayMissing' });
    const told = { entries: stored.entries, entriesSha256: stored.entriesSha256 };
    if (stored.root !== rootOf(previous?.root ?? CHAIN_START, day, told))
      findings.push({ ...counts, fault: 'chainBroken' });
    if (digest.entries !== stored.entries || digest.entriesSha256 !== stored.entriesSha256)
      findings.push({ ...counts, fault: 'entriesDiffer' });
    previous = stored;
  }
  return findings;
}

interface DayDigest {
  entries: number;
  entriesSha256: string;
}

function rootOf(previousRoot: string, day: string, { entries, entriesSha256 }: DayDigest): string {
  return createHash('sha256')
    .update(JSON.stringify([previousRoot, day, entries, entriesSha256]))
    .digest('hex');
}

/** The hashes of the day's entries in order of time, a line each; page by page, so that a large day fits. */
async function digestOfDay(read: EntityManager, day: string): Promise<DayDigest> {
  const hash = createHash('sha256');
  const until = new Date(endOf(day)).toISOString();
  let at = { atUtc: new Date(endOf(day) - DAY_MS).toISOString(), id: '' };
  for (let entries = 0; ;) {
    const page: Pick<AuditEntry, 'id' | 'atUtc' | 'sha256'>[] = await read
      .createQueryBuilder(AuditEntry, 'entry')
      .select(['entry.id', 'entry.atUtc', 'entry.sha256'])
      .where('entry.atUtc >= :atUtc AND entry.atUtc < :until', { atUtc: at.atUtc, until })
      .andWhere('(entry.atUtc > :atUtc OR entry.id > :id)', at)
      .orderBy('entry.atUtc', 'ASC')
      .addOrderBy('entry.id', 'ASC')
      .limit(BATCH)
      .getMany();
    for (const { sha256 } of page) hash.update(`${sha256}\n`);
    entries += page.length;
    const last = page.at(-1);
    if (last === undefined || page.length < BATCH) return { entries, entriesSha256: hash.digest('hex') };
    at = { atUtc: last.atUtc, id: last.id };
  }
}

async function firstDay(read: EntityManager): Promise<string | null> {
  const [first] = await read.find(AuditEntry, { order: { atUtc: 'ASC', id: 'ASC' }, take: 1 });
  return first === undefined ? null : chinaDay(Date.parse(first.atUtc));
}

function chinaDay(atMs: number): string {
  return new Date(atMs + CHINA_MS).toISOString().slice(0, 10);
}

function dayAfter(day: string): string {
  return chinaDay(endOf(day));
}

/** The first millisecond that does not belong to the day, as a time. */
function endOf(day: string): number {
  return Date.parse(`${day}T00:00:00.000Z`) - CHINA_MS + DAY_MS;
}
