/** Words of the frame around every screen. */
export const appWording = {
  product: '双创申报审核工作台',
  desks: '工作台',
  signOut: '退出',
  signOutFailed: '没有退出成功，请重试。',
  toQueue: '申报列表',
  toCalls: '电话名单',
  toDeliveries: '通知送达',
  loading: '正在打开',
  notFoundTitle: '没有这个页面',
  notFoundText: '地址可能不完整，或您的账号没有这项工作。请回到首页重新打开。',
  toFirst: '回到首页',
  crashTitle: '页面出现故障',
  crashText: '已提交的内容不受影响；写了一半的补正要求保存在本页，重新打开后还在。',
  reopen: '重新打开本页',
  skipToContent: '跳到正文',
};
