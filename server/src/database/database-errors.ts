import { isNativeError } from 'node:util/types';
import { QueryFailedError } from 'typeorm';
import { errorCode } from '../error-code';

/** What the two drivers say about a failed statement; never the message, which repeats stored values. */
export interface DatabaseErrorCode {
  code: string;
  errno: number;
}

function driverError(error: unknown): unknown {
  return error instanceof QueryFailedError ? error.driverError : error;
}

export function databaseErrorCode(error: unknown): DatabaseErrorCode | null {
  const source = driverError(error);
  const code = errorCode(source);
  if (code === null) return null;
  const { errno } = source as { errno?: unknown };
  return { code, errno: typeof errno === 'number' ? errno : 0 };
}

function isOneOf(error: unknown, codes: readonly string[]): boolean {
  const found = databaseErrorCode(error);
  return found !== null && codes.includes(found.code);
}

export function isUniqueViolation(error: unknown): boolean {
  return isOneOf(error, ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', 'ER_DUP_ENTRY']);
}

export function isForeignKeyViolation(error: unknown): boolean {
  return isOneOf(error, [
    'SQLITE_CONSTRAINT_FOREIGNKEY',
    'ER_NO_REFERENCED_ROW_2',
    'ER_NO_REFERENCED_ROW',
    'ER_ROW_IS_REFERENCED_2',
    'ER_ROW_IS_REFERENCED',
  ]);
}

/** Thrown by an action of `database.write` that lost a race which the next attempt will see decided. */
export class WriteConflict extends Error {
  override readonly name = 'WriteConflict';
}

/** The whole transaction may be tried again: another one held what this one needed. */
export function isRetryableConflict(error: unknown): boolean {
  return (
    error instanceof WriteConflict ||
    isOneOf(error, ['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 'ER_CHECKREAD'])
  );
}

const unavailableCodes = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'ENOENT',
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_SEQUENCE_TIMEOUT',
  'POOL_ACQUIRE_TIMEOUT',
  'ER_CON_COUNT_ERROR',
  'ER_SERVER_SHUTDOWN',
  'ER_TOO_MANY_USER_CONNECTIONS',
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
  'SQLITE_BUSY',
  'SQLITE_LOCKED',
];

/** mysql2 gives these no code. */
const unavailableMessages = /Queue limit reached|closed state|Pool is closed|Connection lost/;

/** The database cannot answer at the moment: 503, try again later. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (error instanceof WriteConflict || isOneOf(error, unavailableCodes)) return true;
  const source = driverError(error);
  return isNativeError(source) && unavailableMessages.test(source.message);
}

/** The disk under the database or the files has no room. */
export function isStorageFull(error: unknown): boolean {
  return isOneOf(error, ['ENOSPC', 'EDQUOT', 'SQLITE_FULL', 'ER_DISK_FULL', 'ER_RECORD_FILE_FULL']);
}
