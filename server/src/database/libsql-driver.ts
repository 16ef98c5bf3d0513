import Libsql from 'libsql';

/**
 * libsql behind the interface that TypeORM's better-sqlite3 driver expects. What differs, as measured with 0.5.29:
 * - a single bound null throws, and a single bound Buffer or a boolean aborts the whole process: parameters are
 *   checked here and always handed over as one array;
 * - a number is bound as REAL, so that 5 in a text column becomes '5.0': whole numbers are bound as 64-bit integers;
 * - the `readonly` option is ignored: the reading connection sets `query_only`;
 * - any use after close, and a second close, abort the process too: both are caught here;
 * - a prepared statement that failed with SQLITE_BUSY keeps its read snapshot, later reads are stale and the WAL is
 *   never truncated: statements that take or leave the lock run through `exec`, which finalises them.
 */
export type SqliteRole = 'writer' | 'reader';

export const sqliteBusyTimeoutMs = 5_000;

type Bindable = string | number | bigint | Buffer | null;

interface RunInfo {
  changes: number;
  lastInsertRowid: number | bigint;
}

interface DriverStatement {
  readonly reader: boolean;
  run(...parameters: unknown[]): RunInfo;
  all(...parameters: unknown[]): unknown[];
}

/** What TypeORM calls on a connection of its better-sqlite3 driver. */
interface DriverConnection {
  prepare(sql: string): DriverStatement;
  exec(sql: string): void;
  pragma(source: string): unknown[];
  close(): void;
}

const transactionWord = /^\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)\b/i;

function bindable(parameter: unknown): Bindable {
  switch (typeof parameter) {
    case 'string':
    case 'bigint':
      return parameter;
    case 'boolean':
      return parameter ? 1n : 0n;
    case 'number':
      if (Number.isSafeInteger(parameter)) return BigInt(parameter);
      if (Number.isFinite(parameter)) return parameter;
      break;
    case 'object':
      if (parameter === null || Buffer.isBuffer(parameter)) return parameter;
      break;
    default:
  }
  throw new TypeError(`SQLite cannot store a parameter of type ${typeof parameter}`);
}

/** The class to give to TypeORM as `driver`; one role a class, because TypeORM passes no option of ours. */
export function libsqlDriver(role: SqliteRole): new (path: string) => DriverConnection {
  return class SqliteConnection implements DriverConnection {
    private readonly database: InstanceType<typeof Libsql>;
    private isClosed = false;

    constructor(path: string) {
      this.database = new Libsql(path, { timeout: sqliteBusyTimeoutMs });
      this.pragma('journal_mode = WAL');
      this.pragma('synchronous = FULL');
      this.pragma('foreign_keys = ON');
      this.pragma(`busy_timeout = ${sqliteBusyTimeoutMs}`);
      if (role === 'reader') this.pragma('query_only = ON');
    }

    prepare(sql: string): DriverStatement {
      if (transactionWord.test(sql)) return this.lockStatement(sql);
      const statement = this.opened().prepare(sql);
      const whileOpen = <T>(use: () => T): T => {
        this.opened();
        return use();
      };
      return {
        reader: statement.reader,
        run: (...parameters) => whileOpen(() => statement.run(parameters.map(bindable))),
        all: (...parameters) => whileOpen(() => statement.all(parameters.map(bindable))),
      };
    }

    exec(sql: string): void {
      this.opened().exec(sql);
    }

    pragma(source: string): unknown[] {
      return this.opened().prepare(`PRAGMA ${source}`).all([]);
    }

    close(): void {
      if (this.isClosed) return;
      this.isClosed = true;
      this.database.close();
    }

    private opened(): InstanceType<typeof Libsql> {
      if (this.isClosed) throw Object.assign(new Error('The database is closed'), { code: 'SQLITE_MISUSE' });
      return this.database;
    }

    private lockStatement(sql: string): DriverStatement {
      const run = (): RunInfo => {
        // SQLite rolls back by itself on a full disk or an I/O error; a second ROLLBACK would then fail.
        const isOver = /^\s*ROLLBACK\s*$/i.test(sql) && !this.opened().inTransaction;
        if (!isOver) this.opened().exec(sql.replace(/^\s*BEGIN TRANSACTION/i, 'BEGIN IMMEDIATE'));
        return { changes: 0, lastInsertRowid: 0 };
      };
      return { reader: false, run, all: () => [] };
    }
  };
}
