import { join } from 'node:path';
import { templateKeys, templates, type TemplateKey } from '#shared/notices/notice-kinds';
import { miniappPages } from '#shared/notices/notice-pages';
import type { Config, DemonstrationSecrets } from './config';
import { startWechatSimulator, type SimulatorHandle, type SimulatorTemplate } from './wechat';

/** Where WeChat is and how we are known there. */
export interface WechatConnection {
  credentials: { apiBase: string; appId: string; secret: string };
  templateIds: Record<TemplateKey, string>;
  push: { token: string; aesKey: string; appId: string };
  miniprogramState: 'developer' | 'trial' | 'formal';
  simulator: SimulatorHandle | null;
}

/** The real WeChat with the configured credentials; in a demonstration without them, a simulator of our own. */
export async function connectWechat(
  config: Config,
  secrets: DemonstrationSecrets | null,
): Promise<WechatConnection> {
  if (config.wechat !== null) {
    const {
      apiBase,
      appId,
      secret,
      templates: templateIds,
      pushToken,
      pushAesKey,
      miniprogramState,
    } = config.wechat;
    return {
      credentials: { apiBase, appId, secret },
      templateIds,
      push: { token: pushToken, aesKey: pushAesKey, appId },
      miniprogramState,
      simulator: null,
    };
  }
  if (secrets === null) throw new Error('WeChat is not configured');
  const { wechatAppId: appId, wechatSecret: secret, wechatPushToken, wechatPushAesKey } = secrets;
  const simulator = await startWechatSimulator({
    host: '127.0.0.1',
    port: config.simulatorPort,
    appId,
    secret,
    templates: simulatedTemplates(),
    pushToken: wechatPushToken,
    pushAesKey: wechatPushAesKey,
    pages: Object.values(miniappPages),
    statePath: join(config.dataDirectory, 'wechat-simulator.json'),
  });
  return {
    credentials: { apiBase: simulator.url, appId, secret },
    templateIds: simulatedTemplateIds,
    push: { token: wechatPushToken, aesKey: wechatPushAesKey, appId },
    miniprogramState: 'formal',
    simulator,
  };
}

const simulatedTemplateIds: Record<TemplateKey, string> = {
  progress: 'simulated-progress',
  correction: 'simulated-correction',
  deadline: 'simulated-deadline',
};

function simulatedTemplates(): SimulatorTemplate[] {
  return templateKeys.map((key) => ({
    id: simulatedTemplateIds[key],
    title: templates[key].title,
    keywords: Object.values(templates[key].keywords).map(([name, label]) => ({ name, label })),
  }));
}
