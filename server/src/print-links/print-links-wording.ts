import { printLinkDownloads, printLinkMinutes } from '#shared/applications/print-code';

const again = '请在手机的打印页面点“发到电脑打印”，换一个新的打印码。';

/** Every sentence of the page on which a code is typed. */
export const printPageWording = {
  title: '下载打印件',
  how: '请输入手机上显示的打印码。不用登录；下载的是申报表打印件（PDF）。',
  label: '打印码（8 位，不分大小写）',
  submit: '下载',
  empty: '请输入打印码。',
  malformed: '打印码是 8 位字母和数字，请对照手机核对后再输入。',
  unknown: '没有这个打印码。请对照手机逐个核对后再输入。',
  tooMany: '输错的次数太多，请 15 分钟后再试。着急的话，请在手机上打开打印件，发到电脑打印。',
  expired: `这个打印码已过期（${printLinkMinutes} 分钟内有效）。${again}`,
  usedUp: `这个打印码已经下载过 ${printLinkDownloads} 次，不能再用。${again}`,
  ended: {
    contact: `这个打印码已在手机上停用。${again}`,
    left: `这个打印码已停用。${again}`,
    newerLink: '手机上已换了新的打印码，请输入新的。',
  },
  newerPaper: `打印件已重新生成，这个打印码不能再用。${again}`,
  printing: [
    'A4 纸单面打印，比例选“实际大小”或 100%；黑白打印就可以。',
    '左上角和右下角的二维码要完整，不要裁边，不要遮住。',
    '公用的电脑上，打印后请删除下载的文件。',
  ],
  printingTitle: '打印时请注意',
} as const;
