/** Words that several rooms share. */
export const uiWording = {
  retry: '重试',
  none: '无',
  notAnswered: '未填写',
};
