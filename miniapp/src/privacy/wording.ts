/** Every sentence of the page about personal data. */
export const privacyWording = {
  title: '存了哪些信息',
  hint: '为办理申报，系统只保存下面这些与您有关的信息。',
  purpose: '用途',
  whoSees: '谁能看到',
  keptFor: '保存多久',
  ownTitle: '我的信息',
  ownHint:
    '账号、申报的填写内容、材料清单和消息，可以查看，也可以存成文件或复制带走。照片和文件在申报里查看。',
  signIn: '登录后查看我的信息',
  show: '查看存着的我的信息',
  showing: '正在读取…',
  save: { weapp: '存成文件，发到微信聊天', h5: '下载为文件' },
  fileName: (date: string): string => `我的申报信息-${date}.txt`,
  notSaved: '没有存成文件，请再试一次，或点“复制全部”。',
  copy: '复制全部',
  copied: '已复制，可以粘贴到别处保存',
  notCopied: '没有复制成功，请再试一次。',
  asOf: (time: string): string => `${time} 读取`,
  correctTitle: '更正和撤回',
  correctText:
    '填写的内容可以随时在申报表里更正；提交以后，请在补正时更正，或联系受理的市州经信局。没有审核通过的申报可以撤回。已经提交的申报资料按档案管理要求保存，到期删除。',
  deletionTitle: '删除我的信息',
  deletionText: '不再需要的，可以申请删除。删除以前会告诉您删什么、保留什么。',
  deletionOpen: '申请删除',
} as const;
