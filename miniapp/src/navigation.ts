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

/** Leaves the present page for the one below it; `otherwise` is for a page that was opened by its address. */
export async function closePage(otherwise: string): Promise<void> {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack();
  else await Taro.redirectTo({ url: otherwise });
}

/** Goes back to the page where it is open below the present one, or puts it in the present one's place. */
export async function returnTo(url: string): Promise<void> {
  const pages = Taro.getCurrentPages();
  const routeOf = (address: string) => address.replace(/^\//, '').replace(/\?.*$/, '');
  // H5 writes a slash before the route, WeChat does not.
  const below = pages.map(({ route }) => routeOf(route ?? '')).lastIndexOf(routeOf(url));
  const delta = pages.length - 1 - below;
  if (below >= 0 && delta > 0) await Taro.navigateBack({ delta });
  else await Taro.redirectTo({ url });
}

/** A parameter of the page's address; empty when it is not given. */
export function usePageParam(name: string): string {
  const value = useRouter().params[name];
  return value === undefined ? '' : decodeURIComponent(value);
}
