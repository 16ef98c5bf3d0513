import type { EntityManager, ObjectLiteral } from 'typeorm';
import { databaseNow, type Database } from '../database';

/** What a table of things that go out has at least. Any other state is an end. */
export interface LeasedRow {
  id: string;
  state: string;
  attempts: number;
  /** When it may be taken (waiting), or when its worker's time runs out (leased, sending). */
  dueAtUtc: string;
  finishedAtUtc: string | null;
}

/** What comes with a change: an end, or a new time. Columns of the table's own may come along. */
type Changes = ObjectLiteral & { state: string };

export interface Leases<Row extends LeasedRow> {
  /**
   * Takes what is due for this worker, the oldest first. What another worker had only leased comes back; what it had begun
   * to send and never finished ends as `unknown`, because it may have gone out.
   */
  take(database: Database): Promise<Row[]>;
  /**
   * From here on it is not certain whether it went out, until its end is noted. False for a worker that was held up until
   * its lease ran out: another has taken it over.
   */
  begin(database: Database, row: Row): Promise<boolean>;
  /** Whether it was still this worker's. */
  finish(tx: EntityManager, row: Row, end: Changes): Promise<boolean>;
  /** Goes back to whoever takes it next, after a wait that grows with each attempt, or after `afterMs` if that is longer. */
  postpone(database: Database, row: Row, options: { afterMs: number; also?: ObjectLiteral }): Promise<void>;
}

interface LeaseOptions<Row> {
  leaseMs: number;
  batch: number;
  /** What else belongs to the end of a row that its worker began to send and never finished; in the same transaction. */
  whenLost?: (tx: EntityManager, row: Row) => Promise<void>;
}

const RETRY_BASE_MS = 30_000;
const RETRY_MAX_MS = 60 * 60_000;
const inHand = ['leased', 'sending'];

/**
 * How workers on several machines share what has to go out to somebody who is not us: guarded updates give each row to one
 * of them. Whoever takes a row counts one attempt more, so that its number tells whether it is still this worker's.
 */
export function createLeases<Row extends LeasedRow>(
  entity: new () => Row,
  { leaseMs, batch, whenLost }: LeaseOptions<Row>,
): Leases<Row> {
  const change = async (
    tx: EntityManager,
    where: { sql: string; values: ObjectLiteral },
    changes: Changes,
  ): Promise<boolean> => {
    // The columns of LeasedRow are in every table that this is made for; TypeORM cannot tell that from the type.
    const update = tx.createQueryBuilder().update(entity as new () => LeasedRow);
    const { affected } = await update.set(changes).where(where.sql, where.values).execute();
    return affected === 1;
  };
  const asSeen = ({ id, state, dueAtUtc }: Row) => ({
    sql: 'id = :id AND state = :seen AND dueAtUtc = :dueAt',
    values: { id, seen: state, dueAt: dueAtUtc },
  });
  const ofThisWorker = ({ id, attempts }: Row) => ({
    sql: 'id = :id AND attempts = :ownAttempts AND state IN (:...inHand)',
    values: { id, ownAttempts: attempts, inHand },
  });
  return {
    async take(database) {
      const now = await databaseNow(database.read);
      const due = await database.read
        .createQueryBuilder(entity, 'row')
        .where('row.dueAtUtc <= :now', { now })
        .andWhere("(row.state = 'waiting' OR row.state = 'leased' OR row.state = 'sending')")
        .orderBy('row.dueAtUtc', 'ASC')
        .limit(batch)
        .getMany();
      if (due.length === 0) return [];
      const dueAtUtc = later(now, leaseMs);
      return database.write(async (tx) => {
        const taken: Row[] = [];
        for (const row of due) {
          if (row.state === 'sending') {
            if (await change(tx, asSeen(row), { state: 'unknown', finishedAtUtc: now }))
              await whenLost?.(tx, row);
            continue;
          }
          const lease = { state: 'leased', dueAtUtc, attempts: row.attempts + 1 };
          if (await change(tx, asSeen(row), lease)) taken.push({ ...row, ...lease });
        }
        return taken;
      });
    },
    begin: (database, { id, attempts }) =>
      database.write(async (tx) => {
        const now = await databaseNow(tx);
        const sql = "id = :id AND attempts = :ownAttempts AND state = 'leased' AND dueAtUtc > :now";
        const values = { id, ownAttempts: attempts, now };
        return change(tx, { sql, values }, { state: 'sending', dueAtUtc: later(now, leaseMs) });
      }),
    async finish(tx, row, end) {
      return change(tx, ofThisWorker(row), { ...end, finishedAtUtc: await databaseNow(tx) });
    },
    async postpone(database, row, { afterMs, also = {} }) {
      const grown = Math.min(RETRY_MAX_MS, RETRY_BASE_MS * 2 ** Math.min(row.attempts - 1, 10));
      // Scattered, so that whoever comes back is not met by everybody at once.
      const waitMs = Math.max(afterMs, grown * (0.5 + Math.random() / 2));
      await database.write(async (tx) => {
        const dueAtUtc = later(await databaseNow(tx), waitMs);
        await change(tx, ofThisWorker(row), { ...also, state: 'waiting', dueAtUtc });
      });
    },
  };
}

const later = (atUtc: string, ms: number): string => new Date(Date.parse(atUtc) + ms).toISOString();
