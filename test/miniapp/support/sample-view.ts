import { notice2020 } from '#shared/campaigns/notice-2020';
import type { ApplicationView } from '#shared/api/views';
import { sampleApplication } from './sample-application';

/** An untouched draft without a print, with whatever the test wants otherwise. */
export function sampleView(changes: Partial<ApplicationView> = {}): ApplicationView {
  return sampleApplication({ answers: {}, print: null, ...changes });
}

/** Everything answered as the notice wants it. */
export const soundAnswers = {
  unitName: '武汉江汉智造有限公司',
  projectName: '江汉智造双创平台',
  address: '武汉市洪山区珞喻路 1 号',
  legalRepresentative: '张明',
  industry: '通用设备制造业',
  staffCount: '860',
  directions: ['direction1'],
  contactName: '李华',
  contactPosition: '科技部部长',
  mobile: '13800000000',
  email: 'lihua@example.cn',
  revenueFirst: '1200',
  revenueGrowthFirst: '5',
  profitFirst: '-20',
  profitGrowthFirst: '不适用',
  revenueSecond: '1500',
  revenueGrowthSecond: '25',
  profitSecond: '30',
  profitGrowthSecond: '不适用',
  description: '平台建设。'.repeat(400),
};

export const confirmedAll = notice2020.conditions.map(({ key }) => ({
  condition: key,
  confirmedAtUtc: '2026-11-24T06:49:00.000Z',
}));

export const detailAttachment = {
  id: '01KB0000000000000000000001',
  kind: 'detail',
  fileName: '详细介绍.pdf',
  contentType: 'application/pdf',
  bytes: 1000,
  sha256: 'a'.repeat(64),
  addedAtUtc: '2026-11-24T06:49:00.000Z',
};
