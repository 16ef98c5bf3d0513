export { readConfig } from './read-config';
export { ConfigError } from './config';
export type { Config, MailConfig, PageCodeKey, WechatConfig } from './config';
export { loadDemonstrationSecrets } from './demonstration-secrets';
export type { DemonstrationSecrets } from './demonstration-secrets';
export { envExample } from './env-example';
export { configVariables } from './config-variables';
