import type { TemplateKey } from '#shared/notices/notice-kinds';
import type { DatabaseLocation } from '../database';
import type { LogLevel } from '../logging';

export interface PageCodeKey {
  /** One digit or capital letter; stands in the code. */
  id: string;
  secret: Buffer;
}

/** Where mail is handed over. */
export interface MailConfig {
  host: string;
  port: number;
  /** TLS from the first byte; otherwise STARTTLS, which is demanded everywhere but on this machine. */
  isTls: boolean;
  user: string | null;
  password: string | null;
  from: string;
}

export interface WechatConfig {
  apiBase: string;
  /** null, as each of those below: the demonstration's own. Production has all of them. */
  appId: string | null;
  secret: string | null;
  templates: Record<TemplateKey, string> | null;
  pushToken: string | null;
  pushAesKey: string | null;
  miniprogramState: 'formal' | 'trial' | 'developer';
}

export interface Config {
  /** Only demonstration mode runs the simulator, makes demonstration data and opens the /api/demo routes. */
  mode: 'production' | 'demonstration';
  host: string;
  port: number;
  dataDirectory: string;
  database: DatabaseLocation;
  /** Without a slash at its end; null: addresses are made from host and port. */
  publicUrl: string | null;
  trustedProxyHops: number;
  logLevel: LogLevel;
  metricsToken: string | null;
  /** null: no mail is sent, and nobody is offered it. */
  mail: MailConfig | null;
  /** null: nothing names a WeChat, the simulator takes its place. Never null in production. */
  wechat: WechatConfig | null;
  simulatorPort: number;
  /** The first signs, all verify. null: made for the demonstration and kept in the data directory. */
  pageCodeKeys: PageCodeKey[] | null;
  /** What is probably a mistake but stops nothing, one sentence each. */
  warnings: string[];
}

/** Everything that is wrong with the environment, at once. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly faults: readonly string[]) {
    super(`配置有误，服务没有启动：\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
  }
}
