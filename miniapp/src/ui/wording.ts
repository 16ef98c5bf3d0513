import { formatChinaClock } from '#shared/text/china-time';

/** What the components say by themselves, whatever room they stand in. */
export const uiWording = {
  cancel: '取消',
  goBack: '返回',
  choose: '请选择',
  optional: '（选填）',
  locked: '（不能修改）',
  reason: (text: string) => `审核意见：${text}`,
  withUnit: (label: string, unit: string) => `${label}，单位${unit}`,
  count: (count: number, limit: number) =>
    count > limit ? `${count} 字，超出 ${count - limit} 字` : `${count} 字，最多 ${limit} 字`,
  step: (current: number, total: number) => `第 ${current} 步，共 ${total} 步`,
  opening: '正在打开',
  notOpened: '没有打开',
  requestNumber: (id: string) => `编号 ${id}`,
  retry: '重试',
  retrying: '正在重试…',
  offlineTitle: '手机没有联网',
  offlineText:
    '打开过的内容可以看，可以接着填写和拍照，都存在本机，联网后自动上传。生成打印件和提交要等联网。',
  typeSize: '字号',
  typeSizes: { common: '常规', care: '关怀模式' },
  steps: { todo: '未填写', done: '已填好', faulty: '需要改正', locked: '不能修改' },
  save: {
    clean: '已同步',
    saving: '正在同步…',
    saved: (atUtc: string) => `已同步 ${formatChinaClock(atUtc)}`,
    keptOnPhone: '离线，已存在本机，联网后自动同步',
    conflict: '需要您选择：有内容在别处也改了',
  },
  subscription: {
    label: '接收消息',
    title: '“双创申报”想给您发送以下消息（演示）',
    accept: '允许',
    refuse: '拒绝',
  },
} as const;
