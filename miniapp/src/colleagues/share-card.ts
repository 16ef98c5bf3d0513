import type { ShareAppMessageObject, ShareAppMessageReturn } from '@tarojs/taro';
import { accountStore } from '../accounts';
import { pagePaths, toJoin } from '../routes';
import { colleaguesWording } from './wording';

/** The card that a colleague gets. From WeChat's own menu, where no invitation is meant, it leads to the start page. */
export function shareCard({ from, target }: ShareAppMessageObject): ShareAppMessageReturn {
  const code = from === 'button' ? codeOf(target) : null;
  const unitName = accountStore.getState().me?.unit?.name ?? '';
  if (code === null) return { path: `/${pagePaths.home}` };
  return { title: colleaguesWording.shareTitle(unitName), path: toJoin(code) };
}

function codeOf(target: unknown): string | null {
  if (typeof target !== 'object' || target === null || !('dataset' in target)) return null;
  const { dataset } = target;
  if (typeof dataset !== 'object' || dataset === null || !('code' in dataset)) return null;
  return typeof dataset.code === 'string' ? dataset.code : null;
}
