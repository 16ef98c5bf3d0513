/** What is said about saving, besides the badge's own sentences (ui/SaveStateBadge). */
export const saveWording = {
  phoneFull: '没有保存，手机存储已满，请先不要关闭本页',
  keptUnsaved: '没有保存，内容留在手机里',
  fieldsRefused: '有内容没有保存，请按提示改正',
  serverAway: (text: string) => `已存在手机里，稍后自动再存。${text}`,
} as const;
