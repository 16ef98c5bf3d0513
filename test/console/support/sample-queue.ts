import { notice2020 } from '#shared/campaigns/notice-2020';
import type { OpenedCampaign, QueueRow, StaffView } from '#shared/api/views';
import { ulid } from './sample-review';

export const bureauClerk: StaffView = {
  accountId: ulid(500),
  userName: 'wuhan',
  displayName: '王科长',
  mustChangePassword: false,
  hasSecondFactor: false,
  role: 'bureau',
  bureau: { code: '420100', region: '武汉市', name: '武汉市经济和信息化局' },
};

export const provinceClerk: StaffView = {
  accountId: ulid(501),
  userName: 'province',
  displayName: '省厅李处',
  mustChangePassword: false,
  hasSecondFactor: false,
  role: 'province',
  bureau: null,
};

export function sampleRow(serial: number, changes: Partial<QueueRow> = {}): QueueRow {
  return {
    id: ulid(serial),
    number: `HB2020-420100-${String(serial).padStart(4, '0')}`,
    unitName: `武汉第${serial}智能制造有限公司`,
    projectName: `第${serial}号工业互联网双创平台`,
    directions: ['基于工业互联网的企业级“双创”资源汇聚平台', '基于互联网的研发设计能力开放平台'],
    status: 'submitted',
    hasPriority: serial % 3 === 0,
    submittedAtUtc: '2026-11-20T01:30:00.000Z',
    openedAtUtc: null,
    correctUntilUtc: null,
    isReturnedBefore: false,
    hasPageFindings: false,
    isPaperArrived: false,
    bureauCode: '420100',
    ...changes,
  };
}

export function sampleCampaign(changes: Partial<OpenedCampaign> = {}): OpenedCampaign {
  const { title, directionAreas } = notice2020;
  return {
    id: '01K0000000000000000000CA01',
    title,
    opensAtUtc: '2026-01-01T00:00:00.000Z',
    isCurrent: true,
    directions: directionAreas
      .flatMap((area) => area.directions)
      .map(({ key, number, title: name }) => ({ key, number, title: name })),
    ...changes,
  };
}
