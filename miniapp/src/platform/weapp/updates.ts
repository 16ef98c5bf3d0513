import Taro from '@tarojs/taro';
import type { Updates } from '../platform';

export const updates: Updates = {
  watch() {
    const manager = Taro.getUpdateManager();
    manager.onUpdateReady(() => {
      // WeChat's own dialog: it may come over any page, also one that shows a dialog of ours.
      void Taro.showModal({
        title: '有新版本',
        content: '已填写的内容都已保存，不会丢失。现在更新吗？',
        confirmText: '更新',
        cancelText: '以后',
        success: ({ confirm }) => {
          if (confirm) manager.applyUpdate();
        },
      });
    });
  },
};
