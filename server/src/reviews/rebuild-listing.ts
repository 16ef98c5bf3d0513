import { setImmediate as turn } from 'node:timers/promises';
import { In, IsNull, MoreThan, Not, type EntityManager } from 'typeorm';
import type { Answers } from '#shared/applications/answers';
import { Application, Submission } from '../applications';
import type { Database } from '../database';
import {
  ApplicationListing,
  countedParts,
  markListing,
  putOnList,
  recountApplications,
  type WrongCount,
} from '../listing';
import { hasPageFindings, photoSetOf } from '../pages';

/** So many applications are put on the list in one transaction: others wait for a fraction of a second. */
const BATCH = 50;

export interface RebuiltLists {
  /** Rows that were written. */
  applications: number;
  wrongCounts: WrongCount[];
}

/**
 * Makes list rows, search and numbers again from the applications, some dozens in one transaction, while work goes on.
 *
 * @param only `missing` leaves the rows that are there: what a database from before these tables needs
 */
export async function rebuildListing(database: Database, only: 'missing' | 'all'): Promise<RebuiltLists> {
  let applications = 0;
  let from: string | null = '';
  while (from !== null) {
    const after: string = from;
    const step = await database.write((tx) => rebuildBatch(tx, after, only));
    applications += step.written;
    // SQLite answers within the same turn of the event loop: without this nobody else would be served to the end.
    await turn();
    from = step.last;
  }
  const wrongCounts: WrongCount[] = [];
  for (const part of await countedParts(database.read)) {
    wrongCounts.push(...(await database.write((tx) => recountApplications(tx, part))));
    await turn();
  }
  return { applications, wrongCounts };
}

/** Fills what is missing; asked at every start, and answered from a few counts when nothing is. */
export async function completeListing(database: Database): Promise<RebuiltLists> {
  return (await isListingComplete(database.read))
    ? { applications: 0, wrongCounts: [] }
    : rebuildListing(database, 'missing');
}

async function isListingComplete(read: EntityManager): Promise<boolean> {
  const handedIn = await read.countBy(Application, { submittedAtUtc: Not(IsNull()) });
  const rows: { total: unknown }[] = await read.query(
    'SELECT SUM(applications) AS total FROM application_count',
  );
  return (
    handedIn === (await read.count(ApplicationListing)) &&
    Number(rows[0]?.total ?? 0) === (await read.count(Application))
  );
}

async function rebuildBatch(
  tx: EntityManager,
  after: string,
  only: 'missing' | 'all',
): Promise<{ last: string | null; written: number }> {
  const batch = await tx.find(Application, {
    where: { id: MoreThan(after), submittedAtUtc: Not(IsNull()) },
    order: { id: 'ASC' },
    take: BATCH,
  });
  const listed = await tx.find(ApplicationListing, {
    select: { applicationId: true },
    where: { applicationId: In(batch.map(({ id }) => id)) },
  });
  const known = new Set(listed.map(({ applicationId }) => applicationId));
  const wanted = batch.filter(({ id }) => only === 'all' || !known.has(id));
  for (const application of wanted) {
    const { submittedAtUtc } = application;
    if (submittedAtUtc === null) continue;
    await putOnList(tx, { ...application, submittedAtUtc }, await handedInAnswers(tx, application));
    const { photos } = await photoSetOf(tx, application);
    await markListing(tx, application.id, { pageFindings: hasPageFindings(photos) });
  }
  return { last: batch.length < BATCH ? null : (batch.at(-1)?.id ?? null), written: wanted.length };
}

async function handedInAnswers(tx: EntityManager, application: Application): Promise<Answers> {
  const [submission] = await tx.find(Submission, {
    where: { applicationId: application.id },
    order: { sequence: 'DESC' },
    take: 1,
  });
  return JSON.parse(submission?.answers ?? application.answers) as Answers;
}
