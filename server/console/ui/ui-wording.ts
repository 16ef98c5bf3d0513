/** Words that several rooms share. */
export const uiWording = {
  retry: '重试',
  none: '无',
  notAnswered: '未填写',
  keys: '按键 ?',
  keysTitle: '这一页的按键',
  close: '关闭',
  reveal: '查看姓名和电话',
  revealTitle: (whose: string): string => `查看${whose}的姓名和电话？`,
  revealText: '只用于联系核实。谁在什么时候查看过，会留下记录。',
  revealOk: '查看',
};
