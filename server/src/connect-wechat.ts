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

/** The WeChat that the configuration names, or in a demonstration without one a simulator of our own. */
export async function connectWechat(
  config: Config,
  secrets: DemonstrationSecrets | null,
): Promise<WechatConnection> {
  const identity = identityOf(config, secrets);
  const { appId, secret, templateIds, pushToken, pushAesKey } = identity;
  const push = { token: pushToken, aesKey: pushAesKey, appId };
  if (config.wechat !== null) {
    const { apiBase, miniprogramState } = config.wechat;
    return { credentials: { apiBase, appId, secret }, templateIds, push, miniprogramState, simulator: null };
  }
  const simulator = await startWechatSimulator({
    host: '127.0.0.1',
    port: config.simulatorPort,
    appId,
    secret,
    templates: simulatedTemplates(),
    pushToken,
    pushAesKey,
    pages: Object.values(miniappPages),
    statePath: join(config.dataDirectory, 'wechat-simulator.json'),
  });
  return {
    credentials: { apiBase: simulator.url, appId, secret },
    templateIds,
    push,
    miniprogramState: 'formal',
    simulator,
  };
}

interface Identity {
  appId: string;
  secret: string;
  templateIds: Record<TemplateKey, string>;
  pushToken: string;
  pushAesKey: string;
}

/** What is configured, and in a demonstration what has been made up for the rest. */
function identityOf({ wechat }: Config, secrets: DemonstrationSecrets | null): Identity {
  const appId = wechat?.appId ?? secrets?.wechatAppId;
  const secret = wechat?.secret ?? secrets?.wechatSecret;
  const pushToken = wechat?.pushToken ?? secrets?.wechatPushToken;
  const pushAesKey = wechat?.pushAesKey ?? secrets?.wechatPushAesKey;
  const templateIds = wechat?.templates ?? (secrets === null ? null : simulatedTemplateIds);
  if (!appId || !secret || !pushToken || !pushAesKey || !templateIds)
    throw new Error('WeChat is not configured');
  return { appId, secret, templateIds, pushToken, pushAesKey };
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
    keywords: Object.values<readonly [string, string]>(templates[key].keywords).map(([name, label]) => ({
      name,
      label,
    })),
  }));
}
