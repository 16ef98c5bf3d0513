import type { OpinionPhotoView, OpinionView, PaperArrivalsView } from '#shared/api/views';
import { samplePhoto, ulid } from './sample-review';

const SHA = 'b'.repeat(64);

export function sampleOpinionPhoto(changes: Partial<OpinionPhotoView> = {}): OpinionPhotoView {
  const { id, page, widthPixels, heightPixels, takenInAtUtc } = samplePhoto(50, 1);
  return {
    id,
    page,
    revision: 1,
    verdict: 'accepted',
    advice: '意见页合格：清楚、完整。',
    counts: true,
    widthPixels,
    heightPixels,
    sha256: SHA,
    takenInAtUtc,
    remarks: [],
    scan: null,
    seals: [],
    ...changes,
  };
}

/** Written, and not printed yet. */
export function sampleOpinion(changes: Partial<OpinionView> = {}): OpinionView {
  return {
    version: 2,
    text: '该项目符合申报条件，同意推荐。',
    savedAtUtc: '2026-11-24T07:00:00.000Z',
    print: null,
    photos: [],
    waiver: null,
    isReady: false,
    may: { write: true, issue: true, upload: false, waive: false },
    ...changes,
  };
}

export const issuedOpinionPrint: OpinionView['print'] = {
  revision: 1,
  issuedAtUtc: '2026-11-24T07:10:00.000Z',
  snapshotSha256: SHA,
  pages: [{ page: 1, photoId: null }],
  isStale: false,
};

export function sampleArrivals(changes: Partial<PaperArrivalsView> = {}): PaperArrivalsView {
  return {
    version: 1,
    copiesWanted: 2,
    copiesArrived: 0,
    arrivals: [],
    remindedAtUtc: null,
    may: { record: true, remind: false },
    ...changes,
  };
}

export function sampleArrival(copies: number): PaperArrivalsView['arrivals'][number] {
  return {
    id: ulid(700 + copies),
    copies,
    recordedAtUtc: '2026-11-24T07:20:00.000Z',
    recordedBy: '王科长',
    comparison: null,
    undone: null,
  };
}
