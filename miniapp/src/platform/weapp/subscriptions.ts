import Taro from '@tarojs/taro';
import type { SubscriptionChoice, SubscriptionFailure, Subscriptions } from '../platform';

/** developers.weixin.qq.com, wx.requestSubscribeMessage, errCode table. */
const failures: Record<number, SubscriptionFailure> = {
  10002: 'retry',
  10003: 'retry',
  10005: 'retry',
  20004: 'mainSwitchOff',
  20005: 'banned',
};
const choices: readonly string[] = ['accept', 'reject', 'ban', 'filter'] satisfies SubscriptionChoice[];

export const subscriptions: Subscriptions = {
  request(templates) {
    // No await before this call: WeChat allows it only while it still sees the person's tap.
    return new Promise((resolve) => {
      Taro.requestSubscribeMessage({
        tmplIds: templates.map((template) => template.id),
        entityIds: [],
        success: (answer) =>
          resolve({
            kind: 'answered',
            // "success" means only that the sheet was shown; each template has its own answer.
            choices: Object.fromEntries(
              templates.flatMap(({ key, id }) => (isChoice(answer[id]) ? [[key, answer[id]]] : [])),
            ),
          }),
        fail: ({ errCode }) => resolve({ kind: 'failed', failure: failures[errCode] ?? 'misconfigured' }),
      });
    });
  },
  async openSettings() {
    await Taro.openSetting({ withSubscriptions: true });
    return true;
  },
  simulation: null,
};

function isChoice(value: unknown): value is SubscriptionChoice {
  return typeof value === 'string' && choices.includes(value);
}
