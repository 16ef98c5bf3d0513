import type { QueueState } from './upload-tools';

/** Every sentence of this room; what a photo's page code says comes from the server. */
export const photoWording = {
  gone: '手机已清理了这张照片，没有传成。请删除后重新拍照。',
  how: '每张照片拍一页，拍全四角和两个二维码，放平、光线均匀。',
  camera: '拍照',
  album: '从相册选',
  counted: (accepted: number, pages: number) => `已合格 ${accepted} 页，共 ${pages} 页`,
  allThere: '全部页面的照片都合格了。',
  toSubmit: '下一步：核对并提交',
  pageTitle: (page: number) => `第 ${page} 页`,
  sealed: '需盖章',
  missingText: (needsUnitSeal: boolean) => (needsUnitSeal ? '盖好单位公章后再拍。' : '还没有照片。'),
  olderTitle: (page: number) => `第 ${page} 页，较早的照片`,
  showOlder: (count: number) => `查看较早的 ${count} 张`,
  hideOlder: '收起较早的照片',
  unplacedPhoto: (number: number) => `没有认出的照片 ${number}`,
  unplacedTitle: '没有认出页码的照片',
  unplacedHint: '这些照片还不算数，请重拍。拍了两张仍认不出，可以点开手工指定页码。',
  othersTitle: '不再需要的照片',
  othersHint: '当前打印件没有这些页，可以删除。',
  queueTitle: '正在上传',
  pausedTitle: '等待上传',
  refusedTitle: '没有传成的照片',
  preparing: (count: number) => `正在处理 ${count} 张照片，请稍等。`,
  uploading: (percent: number) => `正在上传 ${percent}%`,
  checking: '已传完，正在识别页码',
  waiting: '排队等待上传',
  keeping: '正在存入手机',
  refused: '没有传成',
  retry: '重新上传',
  discard: '不传了，删除',
  notTaken: (count: number) => `手机空间不足，有 ${count} 张没有加入。请清理手机空间，再重新选择。`,
  understood: '知道了',
  noPrintTitle: '还没有打印件',
  noPrintText: '先生成打印件，打印、盖章，再来拍照。',
  toPrint: '去生成打印件',
  stale: '内容在打印后有改动。请先重新生成打印件，再拍改动的页面。',
  toReissue: '去重新生成',
  lockedTitle: '现在不能改照片',
  lockedText: '申报已提交或已截止，照片只能查看。',
  latest: (advice: string) => `最近一张：${advice}`,
  latestMore: '查看',
} as const;

/** A photo or a page in a word. */
export const tagWording = {
  missing: '缺照片',
  accepted: '合格',
  remarks: '合格·有提示',
  toBeChecked: '合格·待核对',
  ruledValid: '合格·已核对',
  ruledInvalid: '审核不合格',
  retake: '需重拍',
  superseded: '不用',
} as const;

/** `shots` = the photo that is taken in whatever it looks like, counted from the next. */
export const retakePromiseWording = (shots: number): string =>
  shots === 1
    ? '再拍仍不清楚也会收下，由审核人员核对。'
    : `最多再拍 ${shots} 次，仍不清楚也会收下，由审核人员核对。`;

const pauses = {
  offline: '手机没有联网。照片已存在手机里，联网后自动上传。',
  trouble: '网络不稳或服务器忙。照片已存在手机里，稍后自动再传，关闭后再打开也会接着传。',
} satisfies Record<NonNullable<QueueState['pause']>, string>;

export const pauseWording = (pause: NonNullable<QueueState['pause']>): string => pauses[pause];
export const sendNow = '现在就传';
