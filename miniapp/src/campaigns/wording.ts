export const campaignWording = {
  demonstration: '演示',
  deadline: (time: string, bureauName: string | null) =>
    bureauName === null ? `截止时间 ${time}` : `${bureauName}的截止时间 ${time}`,
  remaining: {
    over: '已经截止',
    today: (clock: string, left: string) => `今天 ${clock} 截止，${left}`,
    tomorrow: (clock: string) => `明天 ${clock} 截止`,
    days: (count: number) => `还有 ${count} 天`,
    hours: (hours: number, minutes: number) => `还有 ${hours} 小时 ${minutes} 分`,
    minutes: (count: number) => `还有 ${count} 分钟`,
    lessThanAMinute: '还剩不到 1 分钟',
  },
} as const;
