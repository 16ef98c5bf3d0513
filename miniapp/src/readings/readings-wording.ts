export const readingsWording = {
  title: '谁看过这份申报',
  hint: '各级经信部门每次查看都有记录，一个人一小时内多次查看记为一条。这里显示单位，不显示个人。',
  empty: '提交以后还没有人查看过。',
  line: (office: string, what: string, reason: string | null) =>
    reason === null ? `${office} ${what}` : `${office} ${what}（${reason}）`,
};
