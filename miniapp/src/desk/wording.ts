import type { LinkEndReason } from '#shared/api/endpoints/computer-links';

/** Every sentence of 电脑上继续填写 on the computer. */
export const deskWording = {
  title: '电脑上继续填写申报表',
  intro: '用手机连接以后，手机上正在填的申报会在这里打开。两边同步，填好后回到手机核对、打印、盖章、提交。',
  steps: [
    '在手机微信里打开“双创申报”小程序，进入您的申报',
    '点“电脑上继续填写”，扫下面的二维码',
    '在手机上输入下面的 4 位数字',
  ],
  code: '供手机扫描的二维码',
  number: '4 位数字',
  privacy: '请只在自己或单位的电脑上使用。这里不保存任何内容，断开或关闭网页后不再显示。',
  renewed: '二维码每 3 分钟更换一次。',
  rested: '很久没有手机扫描，二维码已停止更换。',
  wrongNumber: '手机上输入的数字错了三次，二维码已作废。',
  again: '换一个二维码',
  connectedAs: '已连接手机，内容自动同步到手机',
  leave: '断开',
  leaving: '正在断开…',
  finishTitle: '填好了？',
  finishText: '请断开电脑，回到手机上核对内容、生成打印件。',
  endedTitle: '电脑已断开',
  ended: {
    phone: '手机断开了这台电脑。填写的内容都在手机上。',
    computer: '已断开。填写的内容都在手机上，请在手机上继续。',
    replaced: '手机连接了另一台电脑，这里已断开。',
    wrongNumber: '二维码已作废。',
    handedIn: '申报已经提交或撤回，不再在电脑上填写。请在手机上查看。',
  } satisfies Record<LinkEndReason, string>,
  rest: '较长时间没有填写，已自动断开。填写的内容都在手机上；需要时请重新扫码连接。',
  connectAgain: '重新连接',
  unsavedTitle: '下面的内容还没有存到服务器',
  unsavedText: '重新连接同一份申报，会自动存上。也可以先复制下来；关闭网页后就没有了。',
  copy: '复制',
  copied: '已复制',
} as const;
