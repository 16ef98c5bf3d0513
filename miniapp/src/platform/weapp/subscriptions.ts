import Taro from '@tarojs/taro';
import type { TemplateKey } from '#shared/notices/notice-kinds';
import type { SubscriptionChoice, SubscriptionFailure, Subscriptions } from '../platform';

/** developers.weixin.qq.com, wx.requestSubscribeMessage, errCode table. */
const failures: Record<number, SubscriptionFailure> = {
  10002: 'retry',
  10003: 'retry',
  10005: 'retry',
  20004: 'mainSwitchOff',
  20005: 'banned',
};
const knownChoices: readonly string[] = ['accept', 'reject', 'ban', 'filter'] satisfies SubscriptionChoice[];

export const subscriptions: Subscriptions = {
  async request(templates) {
    try {
      // No await before this call: WeChat allows it only while it still sees the person's tap.
      const answer = await Taro.requestSubscribeMessage({
        tmplIds: templates.map(({ id }) => id),
        entityIds: [],
      });
      const byId = new Map<string, unknown>(Object.entries(answer));
      // Fulfilled means only that the sheet was shown; each template has its own answer.
      const choices: Partial<Record<TemplateKey, SubscriptionChoice>> = {};
      for (const { key, id } of templates) {
        const choice = byId.get(id);
        if (isChoice(choice)) choices[key] = choice;
      }
      return { kind: 'answered', choices };
    } catch (reason) {
      return { kind: 'failed', failure: failures[errCodeOf(reason)] ?? 'misconfigured' };
    }
  },
  async openSettings() {
    await Taro.openSetting({ withSubscriptions: true });
    return true;
  },
  simulation: null,
};

function isChoice(value: unknown): value is SubscriptionChoice {
  return typeof value === 'string' && knownChoices.includes(value);
}

function errCodeOf(reason: unknown): number {
  return typeof reason === 'object' && reason !== null && 'errCode' in reason
    ? Number(reason.errCode)
    : Number.NaN;
}
