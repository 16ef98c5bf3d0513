export const unitWording = {
  hint: '照营业执照填写。一家单位由一位联系人办理。',
  creditCode: '统一社会信用代码',
  creditCodeHint: '18 位数字和字母，在营业执照右上角。',
  creditCodeRequired: '请填写统一社会信用代码。',
  name: '单位名称',
  nameHint: '与公章上的名称一致。',
  bureau: '受理的市州经信局',
  bureauHint: '按单位注册地选择。登记后不能自己更改。',
  bureauRequired: '请选择受理的市州经信局。',
  deadline: (time: string) => `这个市州的截止时间：${time}`,
  claim: '登记，开始填写',
  claiming: '正在登记…',
} as const;
