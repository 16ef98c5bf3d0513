/** What WeChat's own dialogs say for us. */
export const weappWording = {
  update: {
    title: '有新版本',
    content: '已填写的内容都已保存，不会丢失。现在更新吗？',
    confirmText: '更新',
    cancelText: '以后',
  },
} as const;
