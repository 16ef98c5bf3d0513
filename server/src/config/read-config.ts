import { join } from 'node:path';
import { logLevels } from '../logging';
import type { DatabaseLocation } from '../database';
import { ConfigError, type Config, type MailConfig, type WechatConfig } from './config';
import {
  baseUrl,
  emailAddress,
  mailServer,
  matching,
  mysqlUrl,
  oneOf,
  pageCodeKeys,
  templateIds,
  wholeNumber,
} from './config-values';
import { EnvironmentReader, unknownVariables, type Environment } from './environment-reader';

const sqliteFile = 'shenbao.sqlite';

/** Pure: the environment in, the configuration out. Throws one ConfigError that names every fault. */
export function readConfig(environment: Environment): Config {
  const reader = new EnvironmentReader(environment);
  const nodeEnv = reader.valueOr('NODE_ENV', 'development', oneOf('production', 'development', 'test'));
  const mode = nodeEnv === 'production' ? 'production' : 'demonstration';
  if (mode === 'production') reader.requireForProduction();
  const dataDirectory = reader.text('DATA_DIR') ?? '';
  const config: Config = {
    mode,
    host: reader.valueOr('HOST', '', matching(/^[0-9A-Za-z.:-]{1,253}$/)),
    port: reader.valueOr('PORT', 0, wholeNumber(0, 65_535)),
    dataDirectory,
    database: readDatabase(reader, dataDirectory),
    publicUrl: reader.value('PUBLIC_URL', baseUrl({ http: mode === 'production' ? 'nowhere' : 'anywhere' })),
    trustedProxyHops: reader.valueOr('TRUST_PROXY', 0, wholeNumber(0, 5)),
    logLevel: reader.valueOr('LOG_LEVEL', 'info', oneOf(...logLevels)),
    metricsToken: reader.value('METRICS_TOKEN', matching(/^[\x21-\x7e]{32,128}$/)),
    mail: readMail(reader),
    wechat: readWechat(reader, mode),
    simulatorPort: reader.valueOr('SIMULATOR_PORT', 0, wholeNumber(0, 65_535)),
    pageCodeKeys: reader.value('PAGE_CODE_KEYS', pageCodeKeys),
    warnings: unknownVariables(environment).map((name) => `不认识环境变量 ${name}，请核对拼写`),
  };
  if (reader.faults.length > 0) throw new ConfigError(reader.faults);
  return config;
}

function readDatabase(reader: EnvironmentReader, dataDirectory: string): DatabaseLocation {
  const url = reader.value('DATABASE_URL', mysqlUrl);
  return url === null ? { sqlitePath: join(dataDirectory, sqliteFile) } : { url };
}

function readMail(reader: EnvironmentReader): MailConfig | null {
  const server = reader.value('MAIL_SERVER', mailServer);
  const from = reader.value('MAIL_FROM', emailAddress);
  if (reader.isSet('MAIL_SERVER') !== reader.isSet('MAIL_FROM'))
    reader.faults.push('MAIL_SERVER 和 MAIL_FROM 要么都填，要么都不填');
  return server === null || from === null ? null : { ...server, from };
}

/** What a program needs to act for a mini-program; the rest a demonstration makes up. */
const credentials = ['WECHAT_APPID', 'WECHAT_SECRET'] as const;

/**
 * null where nothing names a WeChat to talk to: then the simulator takes its place. An address alone names one too, so
 * that a demonstration can run against another simulator.
 */
function readWechat(reader: EnvironmentReader, mode: Config['mode']): WechatConfig | null {
  const missing = credentials.filter((name) => !reader.isSet(name));
  if (missing.length === 1 && mode === 'demonstration') {
    reader.faults.push(`微信的配置不完整，还缺 ${missing.join('、')}；使用模拟器时请全部不填`);
  }
  const wechat = {
    apiBase: reader.valueOr(
      'WECHAT_API_BASE',
      '',
      baseUrl({ http: mode === 'production' ? 'loopback' : 'anywhere' }),
    ),
    appId: reader.value('WECHAT_APPID', matching(/^wx[0-9A-Za-z]{4,40}$/)),
    secret: reader.value('WECHAT_SECRET', matching(/^[\x21-\x7e]{8,128}$/)),
    templates: reader.value('WECHAT_TEMPLATES', templateIds),
    pushToken: reader.value('WECHAT_PUSH_TOKEN', matching(/^[0-9a-zA-Z]{3,32}$/)),
    pushAesKey: reader.value('WECHAT_PUSH_AES_KEY', matching(/^[0-9a-zA-Z]{43}$/)),
    miniprogramState: reader.valueOr(
      'WECHAT_MINIPROGRAM_STATE',
      'formal',
      oneOf('formal', 'trial', 'developer'),
    ),
  };
  const isNamed = reader.isSet('WECHAT_API_BASE') || reader.isSet('WECHAT_APPID');
  return isNamed ? wechat : null;
}
