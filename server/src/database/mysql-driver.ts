import mysql2, { type Pool, type PoolConnection, type PoolOptions } from 'mysql2';

export const mysqlLimits = {
  /** Connections a pool; there is one pool for writes and one for reads. */
  poolSize: 10,
  /** Callers that may wait for a connection; one more is refused at once. */
  queueLimit: 200,
  /** Longest wait for a connection and for its handshake, ms. */
  acquireTimeoutMs: 5_000,
  connectTimeoutMs: 5_000,
  /** Longest silence of the server during one statement, ms. Together with the waits it stays under 10 s. */
  statementTimeoutMs: 4_000,
  /** Longest wait for a row lock, in seconds, before the transaction is tried again. */
  lockWaitSeconds: 2,
} as const;

export type MysqlRole = 'writer' | 'reader';

type MysqlDriver = Omit<typeof mysql2, 'createPool'> & { createPool(options: PoolOptions): Pool };

/**
 * READ COMMITTED: a guarded UPDATE decides on what is committed now, and no gap locks make neighbours wait.
 * The strict mode refuses a text that is too long instead of cutting it.
 */
function sessionStatements(role: MysqlRole): string[] {
  return [
    "SET SESSION time_zone = '+00:00'",
    "SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'",
    `SET SESSION innodb_lock_wait_timeout = ${mysqlLimits.lockWaitSeconds}`,
    `SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED${role === 'reader' ? ', READ ONLY' : ''}`,
  ];
}

type PoolCallback = Parameters<Pool['getConnection']>[0];

/** mysql2 waits for ever when all connections are busy; the caller gets an error instead, and a late one goes back. */
function limitAcquire(pool: Pool): void {
  const getConnection = pool.getConnection.bind(pool);
  pool.getConnection = (callback: PoolCallback) => {
    let isOver = false;
    const timer = setTimeout(() => {
      isOver = true;
      const error = Object.assign(new Error('No database connection in time'), {
        code: 'POOL_ACQUIRE_TIMEOUT',
      });
      // mysql2 passes no connection beside an error; its types demand one.
      callback(error, undefined as unknown as PoolConnection);
    }, mysqlLimits.acquireTimeoutMs);
    getConnection((error, connection) => {
      clearTimeout(timer);
      if (!isOver) return callback(error, connection);
      if (!error) connection.release();
    });
  };
}

/** mysql2 as TypeORM's `driver`, with the session settings sent first on each new connection of the pool. */
export function mysqlDriver(role: MysqlRole): MysqlDriver {
  return {
    ...mysql2,
    createPool(options: PoolOptions): Pool {
      const pool = mysql2.createPool(options);
      pool.on('connection', (connection) => {
        // The pool drops a broken connection; without a listener of its own a second error would end the process.
        connection.on('error', () => undefined);
        for (const statement of sessionStatements(role)) {
          connection.query(statement, (error) => {
            if (error) connection.destroy();
          });
        }
      });
      limitAcquire(pool);
      return pool;
    },
  };
}
