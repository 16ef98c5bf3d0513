import { AsyncLocalStorage } from 'node:async_hooks';
import type { QueryRunner } from 'typeorm';
import { databaseErrorCode } from './database-errors';

/** The write that the running code belongs to; closed once it is committed, rolled back or given up. */
export interface WriteScope {
  isOpen: boolean;
}

const scopes = new AsyncLocalStorage<WriteScope>();

/** A mistake in the server's own code: it must stop the request loudly instead of waiting for its own lock. */
export class DatabaseDisciplineError extends Error {
  override readonly name = 'DatabaseDisciplineError';
}

export function openWriteScope(): WriteScope | undefined {
  const scope = scopes.getStore();
  return scope?.isOpen ? scope : undefined;
}

export function runInWriteScope<T>(scope: WriteScope, action: () => Promise<T>): Promise<T> {
  return scopes.run(scope, action);
}

/** A MySQL connection that did not answer in time still waits for that answer: it must not serve anyone else. */
export async function destroyConnection(runner: QueryRunner): Promise<void> {
  const connection: unknown = await runner.connect();
  if (typeof connection === 'object' && connection !== null && 'destroy' in connection) {
    (connection as { destroy(): void }).destroy();
  }
}

function guardRunner(runner: QueryRunner, check: () => void): void {
  const query = runner.query.bind(runner) as (...values: unknown[]) => Promise<unknown>;
  const guardedQuery = async (...values: unknown[]): Promise<unknown> => {
    check();
    try {
      return await query(...values);
    } catch (error) {
      if (databaseErrorCode(error)?.code === 'PROTOCOL_SEQUENCE_TIMEOUT') await destroyConnection(runner);
      throw error;
    }
  };
  runner.query = guardedQuery as QueryRunner['query'];
}

/** Every query of this runner outside the write that it was opened for throws. */
export function guardWriteRunner(runner: QueryRunner, ownScope: () => WriteScope | undefined): void {
  guardRunner(runner, () => {
    const scope = openWriteScope();
    if (scope && scope === ownScope()) return;
    throw new DatabaseDisciplineError('A write connection was used outside its own database.write');
  });
}

/** Reads through a second connection would not see the open write, so they throw inside one. */
export function guardReadRunner(runner: QueryRunner): void {
  guardRunner(runner, refuseInsideWrite);
}

export function refuseInsideWrite(): void {
  if (openWriteScope()) {
    throw new DatabaseDisciplineError('Inside database.write use the transaction that was handed in');
  }
}
