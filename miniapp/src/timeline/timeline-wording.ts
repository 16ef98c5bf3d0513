/** Every sentence of the timeline besides what the server says has happened. */
export const timelineWording = {
  title: '办理进度',
  ahead: {
    draft: '提交申报',
    submitted: '市州经信局审核',
    returned: '补正后重新提交',
    approved: '市州经信局推荐至省经信厅',
    recommended: '省经信厅接收',
    received: '专家评审',
    underReview: '公示评审结果',
    publicized: '公布结果',
  },
  notFetched: '办理进度没有取到。',
  again: '重新获取',
} as const;
