/** Words that several rooms share. */
export const uiWording = {
  retry: '重试',
  none: '无',
  notAnswered: '未填写',
  keys: '按键 ?',
  keysTitle: '这一页的按键',
  close: '关闭',
};
