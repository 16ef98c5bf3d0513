import { In, type EntityManager } from 'typeorm';
import type { AuditEntryView } from '#shared/api/views';
import { StaffAccount } from '../accounts';
import { Application } from '../applications';
import { AuditEntry } from '../audit';
import { presentEntry } from './present-entry';

const PAGE_SIZE = 50;

export interface AuditQuery {
  application?: string | undefined;
  person?: string | undefined;
  action?: string | undefined;
  fromUtc?: string | undefined;
  untilUtc?: string | undefined;
  after?: string | undefined;
}

/** Newest first, page by page from where the last page ended. */
export async function searchAudit(
  read: EntityManager,
  asked: AuditQuery,
): Promise<{ entries: AuditEntryView[]; nextAfter: string | null }> {
  const query = read
    .createQueryBuilder(AuditEntry, 'entry')
    .orderBy('entry.atUtc', 'DESC')
    .addOrderBy('entry.id', 'DESC')
    .limit(PAGE_SIZE + 1);
  if (asked.application !== undefined) {
    const code = codeIn(asked.application);
    const application = await read.findOne(Application, { select: { id: true }, where: { code } });
    if (application === null) return nothing;
    query.andWhere('entry.subjectId = :subjectId', { subjectId: application.id });
  }
  if (asked.person !== undefined) {
    const userName = asked.person.trim().toLowerCase();
    const person = await read.findOneBy(StaffAccount, { userName });
    if (person === null) return nothing;
    query.andWhere('entry.actorId = :actorId', { actorId: person.id });
  }
  if (asked.action !== undefined) query.andWhere('entry.action = :action', { action: asked.action });
  if (asked.fromUtc !== undefined) query.andWhere('entry.atUtc >= :fromUtc', { fromUtc: asked.fromUtc });
  if (asked.untilUtc !== undefined) query.andWhere('entry.atUtc < :untilUtc', { untilUtc: asked.untilUtc });
  const [atUtc, id] = asked.after?.split('_') ?? [];
  if (atUtc !== undefined && id !== undefined) {
    // The first half alone lets the index begin at the place; the second decides among equal times.
    query.andWhere('entry.atUtc <= :atUtc', { atUtc });
    query.andWhere('(entry.atUtc < :atUtc OR entry.id < :id)', { id });
  }
  const found = await query.getMany();
  const page = found.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  return {
    entries: await presentAll(read, page),
    nextAfter: found.length > PAGE_SIZE && last !== undefined ? `${last.atUtc}_${last.id}` : null,
  };
}

const nothing = { entries: [], nextAfter: null };

/** The application's code, also out of a receipt's number: SC-K7Q2M9X4AB-1. */
function codeIn(words: string): string {
  const typed = words.trim().toUpperCase();
  return /^(?:SC-)?([0-9A-Z]{10})(?:-\d+)?$/.exec(typed)?.[1] ?? typed;
}

async function presentAll(read: EntityManager, page: readonly AuditEntry[]): Promise<AuditEntryView[]> {
  const ids = [...new Set(page.flatMap(({ subjectId, actorId }) => [subjectId, actorId ?? subjectId]))];
  const staff = await read.find(StaffAccount, {
    select: { id: true, userName: true, displayName: true },
    where: { id: In(ids) },
  });
  const applications = await read.find(Application, {
    select: { id: true, code: true },
    where: { id: In(ids) },
  });
  const names = {
    staff: new Map(staff.map(({ id, userName, displayName }) => [id, `${displayName}（${userName}）`])),
    applications: new Map(applications.map(({ id, code }) => [id, code])),
  };
  return page.map((entry) => presentEntry(entry, names));
}
