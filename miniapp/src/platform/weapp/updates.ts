import Taro from '@tarojs/taro';
import type { Updates } from '../platform';

export const updates: Updates = {
  onReady(listener) {
    const manager = Taro.getUpdateManager();
    manager.onUpdateReady(() => listener(() => manager.applyUpdate()));
  },
};
