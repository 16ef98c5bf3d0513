import type { PhotoView, ReviewView } from '#shared/api/views';
import { notice2020 } from '#shared/campaigns/notice-2020';

/** Ids of the server's form, told apart by a number. */
export const ulid = (serial: number): string => `01K0000000000000000${String(serial).padStart(7, '0')}`;

const SHA = 'a'.repeat(64);

export const longText = (characters: number): string =>
  '本平台以链主企业牵头，面向产业链上下游开放研发、检测与中试能力，形成线上线下融合的双创服务体系。\n'
    .repeat(Math.ceil(characters / 48))
    .slice(0, characters);

export function samplePhoto(serial: number, page: number, changes: Partial<PhotoView> = {}): PhotoView {
  return {
    id: ulid(9000 + serial),
    page,
    revision: 2,
    verdict: 'current',
    advice: `第 ${page} 页，是当前的打印件。`,
    counts: true,
    placeableByHand: false,
    widthPixels: 1414,
    heightPixels: 2000,
    bytes: 480_000,
    sha256: SHA,
    takenInAtUtc: '2026-11-20T01:02:03.000Z',
    remarks: [],
    scan: null,
    seals: [],
    ruling: null,
    ...changes,
  };
}

/** A submitted application with four pages: the third placed by hand, the fourth missing. */
export function sampleReview(changes: Partial<ReviewView> = {}): ReviewView {
  const photos = [
    samplePhoto(1, 1),
    samplePhoto(2, 2),
    samplePhoto(3, 3, { verdict: 'placedByHand', placeableByHand: true }),
  ];
  return {
    id: ulid(1),
    code: 'ABCDEFGH12',
    status: 'submitted',
    version: 7,
    unit: { name: '武汉长江智造有限公司', creditCode: '91420100MA4K0000XJ', bureauCode: '420100' },
    // As it comes over the wire: plain arrays, not the read-only ones of the notice.
    definition: JSON.parse(JSON.stringify(notice2020)) as ReviewView['definition'],
    answers: {
      unitName: '武汉长江智造有限公司',
      projectName: '长江智造工业互联网双创平台',
      address: '湖北省武汉市东湖新技术开发区光谷大道 77 号',
      legalRepresentative: '陈立新',
      industry: '通用设备制造业',
      staffCount: '1286',
      priorities: ['provincialIntegration'],
      recognitions: '2018年省级两化融合试点示范企业',
      directions: ['direction1', 'direction3'],
      contactName: '刘*',
      contactPosition: '信息化部部长',
      mobile: '138****0001',
      email: 'l****@example.cn',
      revenueFirst: '120500.00',
      revenueGrowthFirst: '8.2',
      profitFirst: '-320.50',
      profitGrowthFirst: '不适用',
      revenueSecond: '138575.00',
      revenueGrowthSecond: '15.0',
      profitSecond: '1820.00',
      profitGrowthSecond: '不适用',
      description: longText(1400),
    },
    confirmations: notice2020.conditions.map(({ key }) => ({
      condition: key,
      confirmedAtUtc: '2026-11-18T03:00:00.000Z',
    })),
    attachments: [
      {
        id: ulid(801),
        kind: 'detail',
        fileName: '项目详细介绍.pdf',
        contentType: 'application/pdf',
        bytes: 2_400_000,
        sha256: SHA,
        addedAtUtc: '2026-11-18T03:10:00.000Z',
      },
    ],
    print: {
      revision: 2,
      issuedAtUtc: '2026-11-19T02:00:00.000Z',
      snapshotSha256: SHA,
      isStale: false,
      pages: [1, 2, 3, 4].map((page) => ({
        page,
        needsUnitSeal: page === 1 || page === 4,
        photoId: photos.find((photo) => photo.page === page)?.id ?? null,
      })),
    },
    photos,
    remarks: [
      {
        field: 'description',
        code: 'shorterThanSuggested',
        message: '要求 2000 字左右，现在 1400 个字，少于 1500 字，建议补充。',
      },
    ],
    submission: { number: 'HB2020-420100-0001', submittedAtUtc: '2026-11-20T01:30:00.000Z', sha256: SHA },
    openedAtUtc: '2026-11-21T00:30:00.000Z',
    decisionText: null,
    returnReasons: [],
    correctUntilUtc: null,
    submissions: [{ sequence: 1, number: 'SC-ABCDEFGH12-1', submittedAtUtc: '2026-11-20T01:30:00.000Z' }],
    changes: null,
    contactReach: 'wechat',
    moves: ['return', 'approve', 'decline'],
    timeline: [
      { atUtc: '2026-11-20T01:30:00.000Z', what: '企业提交申报', by: 'contact', text: null },
      { atUtc: '2026-11-21T00:30:00.000Z', what: '市州经信局打开审核', by: 'bureau', text: null },
    ],
    deliveries: [
      {
        kind: 'submissionReceived',
        headline: '申报已提交，等待市州经信局审核',
        state: 'sent',
        atUtc: '2026-11-20T01:30:02.000Z',
      },
    ],
    ...changes,
  };
}
