/** What can be wrong with a request's form, by the kind of break; the sentences of every schema fault. */
export const schemaFaultWording = {
  required: '缺少这一项。',
  wrongType: '类型不正确。',
  unknownField: '不认识这一项，请去掉。',
  tooLong: '太长，请缩短。',
  tooShort: '太短，请补充。',
  notAllowed: '不在允许的范围内，请重新选择。',
  badFormat: '格式不正确，请核对。',
  tooMany: '数量太多，请减少。',
  tooFew: '数量不够，请补充。',
  outOfRange: '超出允许的范围，请核对。',
} as const;

export type SchemaFaultCode = keyof typeof schemaFaultWording;
