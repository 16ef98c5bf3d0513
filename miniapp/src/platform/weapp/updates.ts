import Taro from '@tarojs/taro';
import type { Updates } from '../platform';
import { weappWording } from './wording';

export const updates: Updates = {
  watch() {
    const manager = Taro.getUpdateManager();
    manager.onUpdateReady(() => {
      // WeChat's own dialog: it may come over any page, also one that shows a dialog of ours.
      void Taro.showModal({
        ...weappWording.update,
        success: ({ confirm }) => {
          if (confirm) manager.applyUpdate();
        },
      });
    });
  },
};
