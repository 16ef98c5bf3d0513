import type { Logger as TypeOrmLogger } from 'typeorm';
import type { Logger } from '../logging/logger';
import { databaseErrorCode } from './database-errors';

export const slowQueryMs = 1_000;

/** Statements carry personal data in their parameters, so that only the SQL text with its placeholders is logged. */
export class DatabaseLogger implements TypeOrmLogger {
  constructor(private readonly logger: Logger) {}

  logQuery(): void {
    // Each request is one line of the access log; its statements are not logged.
  }

  logQueryError(error: string | Error, sql: string): void {
    this.logger.debug({ sql, databaseError: databaseErrorCode(error) }, 'statement failed');
  }

  logQuerySlow(milliseconds: number, sql: string): void {
    if (milliseconds >= slowQueryMs) this.logger.warn({ sql, milliseconds }, 'statement is slow');
  }

  logSchemaBuild(): void {
    // The migration runner logs what it did.
  }

  logMigration(message: string): void {
    this.logger.info({ message }, 'migration');
  }

  log(level: 'log' | 'info' | 'warn', message: unknown): void {
    if (level === 'warn') this.logger.warn({ message }, 'database');
  }
}
