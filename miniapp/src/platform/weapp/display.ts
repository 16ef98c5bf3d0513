import Taro from '@tarojs/taro';
import type { Display } from '../platform';
import { boundedFontScale, distinctHeights } from '../display-values';

export const display: Display = {
  fontScale: readFontScale(),
  onKeyboardHeight(listener) {
    const report = distinctHeights(listener);
    const forward: Taro.onKeyboardHeightChange.Callback = ({ height }) => report(height);
    Taro.onKeyboardHeightChange(forward);
    return () => Taro.offKeyboardHeightChange(forward);
  },
  async scrollTo(selector, marginPx) {
    await Taro.pageScrollTo({ selector, offsetTop: -marginPx, duration: 200 });
  },
};

/** Base library 2.23.4 and newer; older ones give no factor, and the type stays normal. */
function readFontScale(): number {
  // Taro's type leaves the factor out.
  const facts = Taro.getAppBaseInfo() as Taro.getAppBaseInfo.Result & { fontSizeScaleFactor?: number };
  return boundedFontScale(facts.fontSizeScaleFactor ?? 1);
}
