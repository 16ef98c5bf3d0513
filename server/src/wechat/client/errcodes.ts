/**
 * What a WeChat errcode means for the caller. Sources: the error tables of 小程序登录凭证校验,
 * 获取稳定版接口调用凭据, 发送订阅消息, 获取手机号.
 */
export type WechatFailureKind =
  /** Nothing is wrong with the request: ask again after `afterMs`. */
  | 'retryLater'
  /** WeChat is busy, or another send to the same person is under way; the client has already waited. */
  | 'busy'
  /** The access token was refused, again after one refresh. */
  | 'token'
  /** The daily quota is used up: nothing more of this kind today. */
  | 'quota'
  /** This openid cannot be reached by this mini-program. */
  | 'unreachable'
  /** No consent is left for this template: a normal outcome. */
  | 'notSubscribed'
  /** Account, secret or address list is wrong: every request fails until an administrator acts. */
  | 'config'
  /** This request will never succeed. */
  | 'final';

export interface ErrcodeClass {
  kind: WechatFailureKind;
  /** Least wait before the next try, milliseconds. */
  afterMs?: number;
  /** An administrator should know: somebody has to change a setting, a template or a page. */
  isAlert: boolean;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const token: ErrcodeClass = { kind: 'token', afterMs: minute, isAlert: false };
const perMinute: ErrcodeClass = { kind: 'retryLater', afterMs: minute, isAlert: false };
const config: ErrcodeClass = { kind: 'config', afterMs: hour, isAlert: true };
const unreachable: ErrcodeClass = { kind: 'unreachable', isAlert: false };
const final: ErrcodeClass = { kind: 'final', isAlert: false };
const finalAlert: ErrcodeClass = { kind: 'final', isAlert: true };

const wechatErrcodes: Readonly<Record<number, ErrcodeClass>> = {
  [-1]: { kind: 'busy', afterMs: minute, isAlert: false },
  40001: token,
  40014: token,
  42001: token,
  40003: unreachable,
  43104: unreachable,
  43101: { kind: 'notSubscribed', isAlert: false },
  43108: { kind: 'busy', afterMs: 2_000, isAlert: false },
  45009: { kind: 'quota', isAlert: true },
  44990: { kind: 'retryLater', afterMs: 1_000, isAlert: false },
  44991: perMinute,
  45011: perMinute,
  // The login code or phone code is spent or expired: the phone gets a new one.
  40029: final,
  // High-risk user: sign-in is blocked.
  40226: final,
  40037: finalAlert,
  41030: finalAlert,
  43107: finalAlert,
  45168: finalAlert,
  47001: finalAlert,
  47003: finalAlert,
  40002: config,
  40013: config,
  40125: config,
  41001: config,
  41002: config,
  41004: config,
  41008: config,
  43002: config,
  40164: config,
  40243: config,
  50004: config,
  50007: config,
  89503: config,
  89506: { ...config, afterMs: day },
  89507: config,
};

/** An errcode that is not in the table is final and wakes somebody: repeating it blindly helps nobody. */
export function classifyErrcode(errcode: number): ErrcodeClass {
  return wechatErrcodes[errcode] ?? finalAlert;
}

/** WeChat counts days in Beijing time (+08:00). */
export function millisecondsUntilQuotaReset(nowMs: number): number {
  const beijing = 8 * hour;
  return day - ((nowMs + beijing) % day);
}
