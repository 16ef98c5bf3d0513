import type { Answers } from '#shared/applications/answers';

const sentence =
  '演示平台面向产业链开放研发设计、检测试验与供应链协同能力，平台经历了内部共享、产业链协同、社会开放三个阶段。';

/** A description of exactly so many characters. */
export function descriptionOf(characters: number): string {
  return sentence.repeat(Math.ceil(characters / sentence.length)).slice(0, characters);
}

/** Every field of the 2020 form without a fault. The unit's name comes with the application. */
export function soundAnswers(changes: Answers = {}): Answers {
  return {
    projectName: '演示·协同制造双创平台',
    address: '湖北省武汉市演示路1号',
    legalRepresentative: '演示法人',
    industry: '通用设备制造业',
    staffCount: '1286',
    priorities: ['nationalSmartManufacturing'],
    recognitions: '演示：2018年国家智能制造试点',
    directions: ['direction2', 'direction9'],
    contactName: '演示联系人',
    contactPosition: '信息化部部长',
    mobile: '13800000000',
    email: 'yanshi@example.cn',
    revenueFirst: '1000',
    revenueGrowthFirst: '5.5',
    profitFirst: '-20.5',
    profitGrowthFirst: '不适用',
    revenueSecond: '1100',
    revenueGrowthSecond: '10',
    profitSecond: '50',
    profitGrowthSecond: '不适用',
    description: descriptionOf(400),
    ...changes,
  };
}
