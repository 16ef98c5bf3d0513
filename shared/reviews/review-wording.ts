/** What a decision of the bureau says to the contact, and what is said to a clerk whose return has faults. */
export const reviewWording = {
  returned: (reasons: readonly string[], until: string): string =>
    [
      `需要补正 ${reasons.length} 处，请在 ${until} 前改好并重新提交：`,
      ...reasons.map((reason, index) => `${index + 1}. ${reason}`),
    ].join('\n'),
  approved: '市州经信局审核通过，将按程序推荐至省经信厅。请按要求报送纸质材料。',
  approvedAdvice: '请按要求报送纸质材料',
  declined: (reason: string): string => `市州经信局未予推荐。理由：${reason}`,
  pageInvalid: (page: number): string => `第 ${page} 页被判为不合格。`,
  unknownTarget: '这一条没有指明是哪个字段、页面或附件，请重新指定。',
  emptyReason: '请写明需要怎样补正。',
  dateInThePast: '补正期限已过，请选择以后的时间。',
} as const;
