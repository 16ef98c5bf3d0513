/** One kind of what is kept of a contact. */
export interface PersonalData {
  key: string;
  what: string;
  purpose: string;
  whoSees: string;
  keptFor: string;
}

/**
 * What is kept of a contact, what for, who sees it and for how long: the catalogue that the phone shows (PIPL, article 17).
 * docs/architecture.md has the same for engineers, with the tables.
 */
export const personalData: readonly PersonalData[] = [
  {
    key: 'account',
    what: '微信标识',
    purpose: '认出是您本人；向您发送办理消息',
    whoSees: '任何人都看不到，只供系统使用',
    keptFor: '到本次申报的资料保存期结束',
  },
  {
    key: 'contact',
    what: '姓名、职务、移动电话、电子邮箱',
    purpose: '办理申报；审核中与您联系',
    whoSees: '本单位；受理的市州经信局和省经信厅（电话和邮箱平时遮盖，查看要写明理由并留下记录）',
    keptFor: '与申报资料一起保存，到期删除',
  },
  {
    key: 'papers',
    what: '填写的内容、打印件、盖章页照片、附件',
    purpose: '办理申报',
    whoSees: '本单位、受理的市州经信局、省经信厅；评审专家只看分给自己的申报',
    keptFor: '按档案管理要求保存，到期删除。照片里的位置、时间和手机型号不保存',
  },
  {
    key: 'consent',
    what: '同意个人信息保护提示的时间和版本',
    purpose: '证明经过您的同意',
    whoSees: '您本人',
    keptFor: '与账号一起',
  },
  {
    key: 'signIn',
    what: '登录状态，和每次操作的结果',
    purpose: '不必反复登录；网络断续时，同一个操作不会办两次',
    whoSees: '任何人都看不到，只供系统使用',
    keptFor: '登录 30 天；操作结果到本次申报结束，至少 180 天',
  },
  {
    key: 'notices',
    what: '发给您的消息和您同意接收的次数',
    purpose: '把办理结果通知您',
    whoSees: '您本人；经信部门看得到送达没有，看不到次数',
    keptFor: '与申报资料一起',
  },
  {
    key: 'calls',
    what: '经信部门打电话联系您的记录',
    purpose: '微信没有送达时，确认已经告诉您',
    whoSees: '受理的市州经信局、省经信厅',
    keptFor: '与申报资料一起',
  },
  {
    key: 'computers',
    what: '用手机连接过的电脑的浏览器名称',
    purpose: '让您看到并断开',
    whoSees: '本单位',
    keptFor: '一天',
  },
  {
    key: 'printLinks',
    what: '打印码的校验值、有效时间和下载次数',
    purpose: '您在别的电脑上下载打印件',
    whoSees: '本单位看得到下载次数',
    keptFor: '一天',
  },
  {
    key: 'paperMails',
    what: '接收打印件的邮箱地址',
    purpose: '把打印件发到您的邮箱',
    whoSees: '本单位只看到遮盖的地址',
    keptFor: '发出就删除；遮盖的地址和结果一天',
  },
  {
    key: 'colleagues',
    what: '负责人给同事写的称呼',
    purpose: '让同事们认出彼此',
    whoSees: '本单位',
    keptFor: '到移出或退出单位；没有使用的邀请 72 小时',
  },
  {
    key: 'disputes',
    what: '提出认领异议的人的姓名、移动电话和理由',
    purpose: '市州经信局核实由谁办理',
    whoSees: '受理的市州经信局（姓名和电话平时遮盖，查看会留下记录）',
    keptFor: '与申报资料一起',
  },
  {
    key: 'deletion',
    what: '您申请删除的时间和结果',
    purpose: '到期删除，并证明已经删除',
    whoSees: '您本人；经办的管理人员',
    keptFor: '长期；删除以后只剩一个编号，认不出是谁',
  },
  {
    key: 'trail',
    what: '办理记录：何时做了什么，从哪个网络地址',
    purpose: '查清每一步是谁办的；供您查看谁看过申报',
    whoSees: '审计人员；您能看到哪些单位看过',
    keptFor: '至少 180 天；记录里没有填写的文字',
  },
];
