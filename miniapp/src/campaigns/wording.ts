export const campaignWording = {
  demonstration: '演示',
  deadline: (time: string, bureauName: string | null) =>
    bureauName === null ? `截止时间 ${time}` : `${bureauName}的截止时间 ${time}`,
} as const;
