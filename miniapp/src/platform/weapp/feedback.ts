import Taro from '@tarojs/taro';
import type { Feedback } from '../platform';
import { callFailure } from './call-failure';

export const feedback: Feedback = {
  toast(text) {
    void Taro.showToast({ title: text, icon: 'none', duration: 2500 });
  },
  async copy(text) {
    await Taro.setClipboardData({ data: text }).catch((reason: unknown) => {
      throw callFailure(reason);
    });
  },
  async showPublicPage(path) {
    await feedback.copy(API_BASE + path);
    return 'copied';
  },
};
