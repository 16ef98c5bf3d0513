import type { ApplicationView, PhotoView } from '#shared/api/views';

const hash = '0'.repeat(64);

/** A draft with three printed pages and no photo; change what the test is about. */
export function sampleApplication(changes: Partial<ApplicationView> = {}): ApplicationView {
  return {
    id: '01HZX0000000000000000000AP',
    code: 'ABCDEFGHJK',
    campaignId: 'hubei-2020',
    definitionKey: 'hubei-2020',
    status: 'draft',
    version: 7,
    unit: { name: '演示单位', creditCode: '91420100MA4K000000', bureauCode: '420100' },
    answers: { industry: '装备制造', projectName: '演示项目' },
    confirmations: [],
    attachments: [],
    faults: [],
    remarks: [],
    returnReasons: [],
    handedInAnswers: {},
    correctUntilUtc: null,
    editableFields: null,
    print: samplePrint([null, null, null]),
    photos: [],
    submission: null,
    decisionText: null,
    moves: ['submit', 'withdraw'],
    deadlineUtc: '2099-01-01T10:00:00.000Z',
    isReadOnlyAfterDeadline: false,
    savedAtUtc: '2026-11-24T07:00:00.000Z',
    ...changes,
  };
}

export function samplePrint(photoIds: (string | null)[], isStale = false): ApplicationView['print'] {
  return {
    revision: 1,
    issuedAtUtc: '2026-11-24T07:00:00.000Z',
    snapshotSha256: hash,
    isStale,
    pages: photoIds.map((photoId, index) => ({ page: index + 1, needsUnitSeal: index === 0, photoId })),
  };
}

export function samplePhoto(id: string, changes: Partial<PhotoView> = {}): PhotoView {
  return {
    id,
    page: 1,
    revision: 1,
    verdict: 'current',
    advice: '第 1 页，是当前的打印件。',
    counts: true,
    placeableByHand: false,
    widthPixels: 1414,
    heightPixels: 2000,
    bytes: 500_000,
    sha256: hash,
    takenInAtUtc: '2026-11-24T07:30:00.000Z',
    remarks: [],
    scan: null,
    seals: [],
    ruling: null,
    ...changes,
  };
}
