import type { ApplicationPaper } from './application-paper';

/**
 * The captions of 附件2 as the notice of 25 December 2020 prints them, spaces and brackets included. They are
 * official wording: correct them only against the notice.
 */
export const paperLabels = {
  annex: '附件2',
  coverUnit: '申 报 单 位（盖章）：',
  coverBureau: '推 荐 单 位（盖章）：',
  coverDate: '申 报 日 期：',
  unitName: '单位名称',
  projectName: '项目名称',
  directions: '申报方向',
  address: '通讯地址',
  legalRepresentative: '法人代表',
  industry: '所属行业',
  contactAndPosition: '联系人及职务',
  mobile: '移动电话',
  email: '电子邮箱',
  staffCount: '员工总数',
  recognitions: '获得工信系统相关试点示范情况',
  finance: '经营情况',
  financeYear: '年度',
  revenue: '销售收入',
  growth: '同比增长',
  profit: '利  润',
  description:
    '简述“双创”平台的发展历程和阶段、管理机制、主要内容和做法、经验体会、主要成效等。（2000字左右）',
  unitOpinion: '申请单位意见：',
  unitSeal: '（公章）',
  blankDate: '年   月   日',
  bureauOpinion: '各市州经信局具体推荐意见：',
  bureauSignature: '主管部门负责人(签章)：',
  bureauSeal: '(单位公章)',
  note: '注：请在申报表后附上申报单位申报项目的具体情况详细介绍、相关佐证材料及其他相关附件。',
} as const;

/** The captions of the unit's seals, which ask for none where the notice wants none. */
export function sealLabels({ unsealed = [] }: Pick<ApplicationPaper, 'unsealed'>): {
  coverUnit: string;
  unitSeal: string;
} {
  const { coverUnit, unitSeal } = paperLabels;
  return {
    coverUnit: unsealed.includes('cover') ? coverUnit.replace('（盖章）', '') : coverUnit,
    unitSeal: unsealed.includes('unitOpinion') ? '' : unitSeal,
  };
}

/** The years come from the campaign: 2018年 and 2019年 in the notice of 2020. */
export function financeYearLabel(year: number): string {
  return `${year}年`;
}

/** Which print of the unit's form an opinion is about. */
export function opinionBasisLabel(revision: number): string {
  return `推荐意见所依据的申报表：第 ${revision} 次打印`;
}

export const draftMark = '草稿';

/** The small line beside each page code, for people. */
export function pageCaption(
  page: number,
  pages: number,
  print: { applicationCode: string; revision: number },
): string {
  return `申请编号 ${print.applicationCode}  第 ${print.revision} 次打印  第 ${page} 页 共 ${pages} 页`;
}

/** Of the bureau's opinion page, which is issued apart from the unit's form. */
export const opinionCaption: typeof pageCaption = (page, pages, { applicationCode, revision }) =>
  `申请编号 ${applicationCode}  推荐意见第 ${revision} 次打印  第 ${page} 页 共 ${pages} 页`;

export function draftCaption(page: number, pages: number): string {
  return `${draftMark}  第 ${page} 页 共 ${pages} 页`;
}
