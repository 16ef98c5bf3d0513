import { PlatformError, type PlatformErrorKind } from '../platform';
import { ApiProblem, ServerUnreachable, type UnreachableKind } from './failures';

export interface FailureWording {
  /** What happened and what to do. */
  text: string;
  /** The number that the person may quote to the bureau. */
  requestId: string | null;
  isWorthRetrying: boolean;
}

const unreachableTexts = {
  offline: '手机没有联网。请打开移动数据或无线网络，再重试。',
  timeout: '网络太慢，没有等到回应。请换到信号好的地方，再重试。',
  network: '连接不上服务器。请检查网络，稍后重试。',
  badAnswer: '当前网络拦截了访问。请先登录这个无线网络，或改用移动数据，再重试。',
} satisfies Record<UnreachableKind, string>;

const phoneTexts: Partial<Record<PlatformErrorKind, string>> = {
  denied: '没有使用相机、相册或文件的权限。请在微信右上角“…”→“设置”里允许，再重试。',
  unsupported: '这个环境不支持这项操作，请在微信里打开。',
};

/** The sentence for anything that a call, an upload or the phone may reject with. */
export function wordingOf(reason: unknown): FailureWording {
  if (reason instanceof ApiProblem) {
    return {
      text: reason.detail ? `${reason.title}${reason.detail}` : reason.title,
      requestId: reason.requestId || null,
      isWorthRetrying: reason.status >= 500 || reason.status === 429 || reason.status === 408,
    };
  }
  if (reason instanceof ServerUnreachable) {
    return { text: unreachableTexts[reason.kind], requestId: null, isWorthRetrying: true };
  }
  const own = reason instanceof PlatformError ? phoneTexts[reason.kind] : undefined;
  return { text: own ?? '手机没有完成这项操作，请重试。', requestId: null, isWorthRetrying: true };
}
