import type { ShareAppMessageObject, ShareAppMessageReturn } from '@tarojs/taro';
import { pagePaths, toJoin } from '../routes';
import { colleaguesWording } from './wording';

/** The card that a colleague gets. From WeChat's own menu, where no invitation is meant, it leads to the start page. */
export function shareCard({ from, target }: ShareAppMessageObject): ShareAppMessageReturn {
  const data = from === 'button' ? (target as { dataset?: Record<string, unknown> }).dataset : undefined;
  const { code, unit } = data ?? {};
  if (typeof code !== 'string' || typeof unit !== 'string') return { path: `/${pagePaths.home}` };
  return { title: colleaguesWording.shareTitle(unit), path: toJoin(code) };
}
