import { isNativeError } from 'node:util/types';
import { databaseErrorCode, type DatabaseErrorCode } from '../database/database-errors';

export interface DescribedError {
  type: string;
  databaseError?: DatabaseErrorCode;
  message?: string;
  stack?: string[];
}

/**
 * What a log line may say of an error. A database's message repeats stored values ("Duplicate entry '139…'"), so of
 * those only type and code are kept; of the stack only the places, never the message in its first line.
 */
export function describeError(error: unknown): DescribedError {
  if (!isNativeError(error)) return { type: typeof error };
  const places = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8)
    .map((line) => line.trim());
  const described: DescribedError = { type: error.name, stack: places };
  const databaseError = databaseErrorCode(error);
  if (databaseError) return { ...described, databaseError };
  // A parser's message quotes the text that it could not read.
  return error.name === 'SyntaxError' ? described : { ...described, message: error.message };
}
