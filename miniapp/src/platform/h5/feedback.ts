import Taro from '@tarojs/taro';
import type { Feedback } from '../platform';

export const feedback: Feedback = {
  toast(text) {
    void Taro.showToast({ title: text, icon: 'none', duration: 2500 });
  },
  async copy(text) {
    // The Clipboard API exists in secure contexts only; on plain HTTP its absence throws here and is reported.
    await navigator.clipboard.writeText(text);
  },
  showPublicPage(path) {
    window.open(path, '_blank', 'noopener');
    return Promise.resolve('opened');
  },
};
