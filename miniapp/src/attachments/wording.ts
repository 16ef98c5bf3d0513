export const attachmentWording = {
  choosePdf: '选择 PDF 文件',
  camera: '拍照',
  album: '从相册选照片',
  add: '添加文件',
  dropHere: '可以把文件拖到这里（PDF 或照片）。',
  onlySome: (dropped: number, room: number) =>
    `拖来 ${dropped} 份，这一类还能放 ${room} 份，其余的没有上传。`,
  addTitle: (label: string) => `添加${label}`,
  open: '打开',
  opening: '正在打开…',
  remove: '删除',
  removeTitle: '删除这个文件？',
  removeText: (name: string) => `${name}\n删除后要重新上传。`,
  uploading: (percent: number) => (percent < 100 ? `正在上传 ${percent}%` : '已传完，正在检查…'),
  stop: '停止上传',
  retry: '重新上传',
  dismiss: '知道了',
  tooLarge: (size: string) => `这个文件有 ${size}，超过 10 MB。请压缩后再上传。`,
  notPdf: '这里只接受 PDF 和照片。请先转成 PDF 再上传。',
  full: (max: number) => `已有 ${max} 份，不能再加。要换一份，请先删除一份。`,
  notPinned: '审核没有指出这一类附件，现在不能修改。',
  fromChat: 'PDF 要从微信聊天里选：请先把它发到一个聊天（例如“文件传输助手”）。',
} as const;

/** 730 KB, 3.2 MB */
export function sizeText(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1000
    ? `${Math.max(1, Math.round(kilobytes))} KB`
    : `${(kilobytes / 1024).toFixed(1)} MB`;
}
