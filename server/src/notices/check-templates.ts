import { setTimeout as wait } from 'node:timers/promises';
import type { TemplateKey } from '#shared/notices/notice-kinds';
import type { Logger } from '../logging';
import { WechatApiError, type WechatClient } from '../wechat';
import { findTemplateFaults } from './template-faults';

const ASK_AGAIN_MS = 60_000;

export interface TemplateCheck {
  /** What does not fit, one sentence each; empty as well while WeChat has not answered. */
  faults(): string[];
  stop(): Promise<void>;
}

/**
 * Compares the product's templates with those of the WeChat account, before the first message needs them. While WeChat
 * does not answer, and until all fits, it asks again in the background: an outage of WeChat does not keep the server from
 * starting, and a template that was put right needs no restart.
 */
export async function checkTemplates(
  {
    wechat,
    templateIds,
    logger,
  }: {
    wechat: Pick<WechatClient, 'getTemplateList'>;
    templateIds: Record<TemplateKey, string>;
    logger: Logger;
  },
  { askAgainMs = ASK_AGAIN_MS }: { askAgainMs?: number } = {},
): Promise<TemplateCheck> {
  let faults: string[] = [];
  const stopping = new AbortController();
  /** Whether WeChat has said that all fits. */
  const ask = async (): Promise<boolean> => {
    const found = await faultsNow(wechat, templateIds);
    if (found === null) {
      logger.warn({}, 'WeChat does not tell its templates; asking again');
      return false;
    }
    for (const fault of found)
      if (!faults.includes(fault)) logger.error({ fault }, 'a template does not fit');
    faults = found;
    return found.length === 0;
  };
  const askUntilFitting = async (): Promise<void> => {
    for (let isFitting = false; !isFitting;) {
      await wait(askAgainMs, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      isFitting = await ask();
    }
  };
  const asking = (await ask()) ? Promise.resolve() : askUntilFitting();
  return {
    faults: () => faults,
    async stop() {
      stopping.abort();
      await asking;
    },
  };
}

/** null: WeChat did not answer, or with an error that will pass. */
async function faultsNow(
  wechat: Pick<WechatClient, 'getTemplateList'>,
  templateIds: Record<TemplateKey, string>,
): Promise<string[] | null> {
  try {
    return findTemplateFaults(await wechat.getTemplateList(), templateIds);
  } catch (error) {
    if (!(error instanceof WechatApiError)) throw error;
    const { kind, errcode } = error.failure;
    if (kind !== 'config') return null;
    return [
      `微信拒绝了 AppID、密钥或服务器地址（错误码 ${errcode ?? '无'}），请核对配置和公众平台的 IP 白名单。`,
    ];
  }
}
