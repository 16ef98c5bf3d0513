export { createLogger, logLevels } from './logger';
export type { Logger, LoggerOptions, LogLevel } from './logger';
export { describeError } from './describe-error';
