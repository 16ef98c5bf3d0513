import type { ApplicationPaper } from '../../server/src/papers/typeset';

const paragraph =
  '公司以自主建设的工业互联网平台为底座，面向产业链上下游开放研发设计、检测试验与供应链协同能力，累计服务中小企业320余家，' +
  '孵化创业团队46个。平台经历了内部共享、产业链协同、社会开放三个阶段，形成“线上+线下”融合的双创生态。';

/** A description of exactly so many characters, in paragraphs. */
export function descriptionOf(characters: number): string {
  const paragraphs = Array.from({ length: Math.ceil(characters / paragraph.length) }, () => paragraph);
  return paragraphs.join('\n').slice(0, characters);
}

export const createdAtUtc = '2026-11-24T01:00:00.000Z';

export function samplePaper(changes: Partial<ApplicationPaper> = {}): ApplicationPaper {
  return {
    titleLines: ['2020年湖北省基于互联网的制造业', '“双创”平台（企业）试点示范项目申报表'],
    unitName: '武汉光谷智造科技股份有限公司',
    recommendingUnit: '武汉市经济和信息化局',
    applicationDate: '2026年11月24日',
    projectName: '面向汽车零部件产业链的协同制造平台',
    directions: ['2.基于工业互联网的产业链级“双创”资源汇聚平台', '9.“双创”平台+区域合作'],
    address: '湖北省武汉市东湖新技术开发区高新大道999号',
    legalRepresentative: '张三丰',
    industry: '汽车零部件及配件制造',
    contactAndPosition: '李雨桐 信息化部部长',
    mobile: '13900000001',
    email: 'liyutong@example.com',
    staffCount: '1286人',
    recognitions: '国家两化融合管理体系贯标试点\n省级两化融合试点示范',
    finance: [
      {
        year: 2018,
        revenue: '128,560.35万元',
        revenueGrowth: '12.4%',
        profit: '-1,203.00万元',
        profitGrowth: '-3.5%',
      },
      {
        year: 2019,
        revenue: '141,203.10万元',
        revenueGrowth: '9.8%',
        profit: '3,204.60万元',
        profitGrowth: '366.4%',
      },
    ],
    description: descriptionOf(2000),
    unitOpinion: '情况属实，同意申报。',
    unitOpinionDate: '',
    ...changes,
  };
}

/** The captions of 附件2 in the order of the notice; a test reads the paper against this list. */
export const officialOrder = [
  '附件2',
  '2020年湖北省基于互联网的制造业',
  '“双创”平台（企业）试点示范项目申报表',
  '申报单位（盖章）：',
  '推荐单位（盖章）：',
  '申报日期：',
  '单位名称',
  '项目名称',
  '申报方向',
  '通讯地址',
  '法人代表',
  '所属行业',
  '联系人及职务',
  '移动电话',
  '电子邮箱',
  '员工总数',
  '经营情况',
  '销售收入',
  '同比增长',
  '利润',
  '同比增长',
  '2018年',
  '2019年',
  '简述“双创”平台的发展历程和阶段、管理机制、主要内容和做法、经验体会、主要',
  '申请单位意见：',
  '（公章）',
  '年月日',
  '各市州经信局具体推荐意见：',
  '主管部门负责人(签章)：',
  '(单位公章)',
  '年月日',
  '注：请在申报表后附上申报单位申报项目的具体情况详细介绍、相关佐证材料及其他相关附件。',
];

/** Fails at the first caption that does not follow the one before it. */
export function expectInOrder(text: string, captions: string[]): void {
  const found = text.replace(/\s+/gu, '');
  let from = 0;
  for (const caption of captions) {
    const at = found.indexOf(caption, from);
    if (at < 0) throw new Error(`${caption} is missing after ${found.slice(Math.max(0, from - 20), from)}`);
    from = at + caption.length;
  }
}
