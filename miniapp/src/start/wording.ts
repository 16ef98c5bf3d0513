export const startWording = {
  signIn: '登录',
  unit: '登记单位',
  unitName: '单位名称',
  creditCode: '统一社会信用代码',
  begin: '开始填写',
  open: '打开申报',
  beginning: '正在打开…',
} as const;
