import Taro, { useRouter } from '@tarojs/taro';

/** WeChat keeps ten pages; one stays free for a page that WeChat itself opens. */
const pagesMax = 9;

/** Opens a page on top of the present one. */
export async function openPage(url: string): Promise<void> {
  if (Taro.getCurrentPages().length >= pagesMax) await Taro.redirectTo({ url });
  else await Taro.navigateTo({ url });
}

/** The present page is done with and is not come back to. */
export async function replacePage(url: string): Promise<void> {
  await Taro.redirectTo({ url });
}

/** A parameter of the page's address; empty when it is not given. */
export function usePageParam(name: string): string {
  const value = useRouter().params[name];
  return value === undefined ? '' : decodeURIComponent(value);
}
