import type { Chance } from '../corpus/seeded-random';

/** Parts of names that nobody has together; each name says 演示. About as many different pairs as real names have. */
const firsts = [
  ...'华中江汉长金楚天光宏新东方远盛永瑞恒泰正安康宇航星海凯鼎兴隆腾飞龙凤鸿达利源信诚博雅卓越精',
];
const seconds = [
  ...'科创智云联通达海川峰岳林森泽润丰裕昌盛德仁和美佳骏驰翔宁静逸群英杰伟铭锐捷启迪维特尔克斯顿',
];
const trades = [
  ...[
    '智能装备',
    '数控机床',
    '汽车零部件',
    '光电子',
    '生物医药',
    '工业软件',
    '新材料',
    '轨道交通',
    '船舶配套',
  ],
  ...['纺织服装', '食品加工', '精细化工', '建材', '农机', '模具', '传感器', '机器人', '电力设备', '仪器仪表'],
  ...['激光', '半导体', '网络信息', '物联网', '冶金', '包装', '家电', '环保设备', '航空配件', '通信设备'],
] as [string, ...string[]];
const forms: [string, ...string[]] = ['有限公司', '有限公司', '有限公司', '股份有限公司', '集团有限公司'];
const kinds: [string, ...string[]] = ['科技', '制造', '实业', '工业', '技术', '研究院', '信息'];
const aims = [
  ...['资源汇聚', '协同制造', '能力开放', '产业孵化', '供应链协同', '研发设计', '检测共享', '创客空间'],
  ...['产融结合', '设备上云', '远程运维', '个性化定制', '人才众包', '知识服务', '柔性生产', '绿色制造'],
] as [string, ...string[]];
const bases: [string, ...string[]] = [
  '工业互联网',
  '大数据',
  '云计算',
  '5G',
  '数字孪生',
  '标识解析',
  '两化融合',
];

export function inventUnitName(chance: Chance, region: string): string {
  const place = region.replace(/[市州]$|林区$/, '');
  return `演示${place}${brand(chance)}${chance.pick(trades)}${chance.pick(kinds)}${chance.pick(forms)}`;
}

export function inventProjectName(chance: Chance): string {
  const trade = chance.isTrue(0.6) ? chance.pick(trades) : '';
  return `演示·基于${chance.pick(bases)}的${trade}${chance.pick(aims)}双创平台`;
}

function brand(chance: Chance): string {
  const [first, second] = [firsts, seconds].map((from) => from[chance.whole(0, from.length - 1)] ?? '');
  return `${first ?? ''}${second ?? ''}`;
}
