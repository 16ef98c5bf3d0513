import pino, { type DestinationStream, type Logger as PinoLogger } from 'pino';

export type Logger = PinoLogger;

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Names under which personal data or secrets could reach a log line; they are removed whole, at two depths. */
const redactedNames = [
  'authorization',
  'cookie',
  'password',
  'token',
  'secret',
  'sessionKey',
  'session_key',
  'openid',
  'openId',
  'unionid',
  'phone',
  'mobile',
  'email',
  'name',
  'unitName',
  'contactName',
  'creditCode',
  'legalPerson',
  'address',
  'parameters',
  'body',
];

export interface LoggerOptions {
  level: LogLevel;
  /** Where the lines go; standard output when not given. */
  destination?: DestinationStream;
}

/**
 * One event, one line of JSON. Lines carry ids, codes and numbers; an error is logged through `describeError`, because
 * messages of databases and parsers repeat the values that they were given.
 */
export function createLogger({ level, destination }: LoggerOptions): Logger {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: redactedNames.flatMap((name) => [name, `*.${name}`]), remove: true },
  };
  return destination ? pino(options, destination) : pino(options);
}
