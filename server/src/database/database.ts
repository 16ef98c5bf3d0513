import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { problem } from '../problem';
import { isRetryableConflict } from './database-errors';
import { createDataSources, type DatabaseKind, type DatabaseOptions } from './data-sources';
import { mysqlLimits } from './mysql-driver';
import { findDatabaseWeaknesses } from './readiness';
import { WriteGate } from './write-gate';
import {
  destroyConnection,
  guardReadRunner,
  guardWriteRunner,
  refuseInsideWrite,
  runInWriteScope,
  type WriteScope,
} from './write-scope';

export const writeLimits = {
  /** Writes that may wait for their turn; one more is answered with server.busy. */
  queueLimit: 200,
  /** Longest wait for a turn, ms. */
  waitTimeoutMs: 5_000,
  /** Longest time that one write may hold its transaction, ms; then it is rolled back. */
  holdTimeoutMs: 8_000,
  /** Tries of one write when another transaction was in its way (MySQL). */
  attempts: 4,
} as const;

/**
 * The one way to the data. `write` runs its function in one transaction that is committed when the promise resolves and
 * rolled back when it rejects; on MySQL it may run again after a deadlock, so it changes nothing but the database.
 * `read` is for everything outside a write; it cannot change data. Both throw when they are used inside a write.
 */
export class Database {
  private readonly gate: WriteGate;
  private readonly currentScopes = new WeakMap<QueryRunner, WriteScope>();

  private constructor(
    readonly kind: DatabaseKind,
    private readonly writer: DataSource,
    private readonly reader: DataSource,
  ) {
    this.gate = new WriteGate({ ...writeLimits, concurrency: kind === 'sqlite' ? 1 : mysqlLimits.poolSize });
  }

  static async open(options: DatabaseOptions): Promise<Database> {
    const { writer, reader } = await createDataSources(options);
    const database = new Database(options.sqlitePath === undefined ? 'mysql' : 'sqlite', writer, reader);
    try {
      await writer.initialize();
      await reader.initialize();
    } catch (error) {
      await database.close();
      throw error;
    }
    database.guardReader();
    return database;
  }

  get read(): EntityManager {
    refuseInsideWrite();
    return this.reader.manager;
  }

  /** Writes that wait for their turn now (a gauge). */
  get writeQueueLength(): number {
    return this.gate.queueLength;
  }

  async write<T>(action: (transaction: EntityManager) => Promise<T>): Promise<T> {
    refuseInsideWrite();
    return this.gate.run(async () => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await this.attempt(action);
        } catch (error) {
          if (attempt >= writeLimits.attempts || !isRetryableConflict(error)) throw error;
          await sleep(Math.random() * 30 * 2 ** attempt);
        }
      }
    });
  }

  /** What is not ready or not durable, one sentence each; empty when all is well. */
  readiness(): Promise<string[]> {
    return findDatabaseWeaknesses(this.kind, this.reader, (probe) => this.write(probe));
  }

  async close(): Promise<void> {
    if (this.reader.isInitialized) await this.reader.destroy();
    if (this.writer.isInitialized) await this.writer.destroy();
  }

  private async attempt<T>(action: (transaction: EntityManager) => Promise<T>): Promise<T> {
    const runner = this.writer.createQueryRunner();
    const inScope = async <R>(step: () => Promise<R>): Promise<R> => {
      const scope = this.enterScope(runner);
      try {
        return await runInWriteScope(scope, step);
      } finally {
        scope.isOpen = false;
      }
    };
    try {
      await inScope(() => runner.startTransaction());
      // A scope of its own: a query that the action forgot to await must not slip in before COMMIT or ROLLBACK.
      const result = await inScope(() => withinHoldTime(action(runner.manager)));
      await inScope(() => runner.commitTransaction());
      return result;
    } catch (error) {
      await inScope(() => rollBack(runner));
      throw error;
    } finally {
      await runner.release();
    }
  }

  private enterScope(runner: QueryRunner): WriteScope {
    const scope: WriteScope = { isOpen: true };
    // SQLite has one runner for all writes, so that the guard is set once and asks whose turn it is.
    if (!this.currentScopes.has(runner)) guardWriteRunner(runner, () => this.currentScopes.get(runner));
    this.currentScopes.set(runner, scope);
    return scope;
  }

  private guardReader(): void {
    const guarded = new WeakSet<QueryRunner>();
    const createQueryRunner = this.reader.createQueryRunner.bind(this.reader);
    this.reader.createQueryRunner = (mode) => {
      const runner = createQueryRunner(mode);
      if (!guarded.has(runner)) {
        guarded.add(runner);
        guardReadRunner(runner);
      }
      return runner;
    };
  }
}

async function withinHoldTime<T>(action: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const giveUp = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(problem('server.busy', { retryAfterSeconds: 5 })),
      writeLimits.holdTimeoutMs,
    );
  });
  try {
    return await Promise.race([action, giveUp]);
  } finally {
    clearTimeout(timer);
  }
}

/** The first error is the one to report. */
async function rollBack(runner: QueryRunner): Promise<void> {
  try {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
  } catch {
    await destroyConnection(runner);
  }
}
