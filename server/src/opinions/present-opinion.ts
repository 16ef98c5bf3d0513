import type { EntityManager } from 'typeorm';
import type { OpinionPhotoView, OpinionView } from '#shared/api/views';
import type { PhotoFinding } from '#shared/pages/photo-findings';
import type { Application } from '../applications';
import type { StaffActor } from '../http';
import { presentRemarks, presentSeals, type FoundSeal, type StoredScan } from '../pages';
import { judgeOpinionPhoto } from './judge-opinion-photo';
import type { OpinionPhoto } from './opinion-photo.entity';
import { isSealing } from './opinion-stages';
import type { OpinionState } from './opinion-state';
import { sealedPagesOf } from './sealed-pages';

export async function presentOpinion(
  manager: EntityManager,
  actor: StaffActor,
  application: Application,
): Promise<OpinionView> {
  const { state, photos, pages, isReady } = await sealedPagesOf(manager, application);
  const { row, print, text, version } = state;
  const isBureau = actor.role === 'bureau' || actor.role === 'bureauHead';
  const maySeal = isBureau && isSealing(application.status);
  const isIssued = print !== null && !print.isStale;
  return {
    version,
    text,
    savedAtUtc: row?.savedAtUtc ?? null,
    print: print && {
      revision: print.revision,
      issuedAtUtc: print.issuedAtUtc,
      snapshotSha256: print.snapshotSha256,
      pages: pages.map(({ page, photo }) => ({ page, photoId: photo?.id ?? null })),
      isStale: print.isStale,
    },
    photos: photos.map((photo) => presentOpinionPhoto(photo, state)),
    waiver: waiverOf(state),
    isReady,
    may: {
      write: isBureau && application.status === 'submitted',
      issue: maySeal && text !== '' && !isIssued,
      upload: maySeal && isIssued,
      waive: maySeal && isIssued && !isReady && actor.role === 'bureauHead',
    },
  };
}

export function presentOpinionPhoto(photo: OpinionPhoto, state: OpinionState): OpinionPhotoView {
  const { id, page, revision, widthPixels, heightPixels, sha256, takenInAtUtc } = photo;
  const scan = photo.scan === null ? null : (JSON.parse(photo.scan) as StoredScan);
  return {
    id,
    page,
    revision,
    ...judgeOpinionPhoto(photo, state),
    widthPixels,
    heightPixels,
    sha256,
    takenInAtUtc,
    remarks: presentRemarks(JSON.parse(photo.findings) as PhotoFinding[]),
    scan: scan && {
      widthPixels: scan.widthPixels,
      heightPixels: scan.heightPixels,
      sha256: scan.sha256,
    },
    seals: presentSeals(JSON.parse(photo.seals) as FoundSeal[] | null),
  };
}

function waiverOf({ row, print }: OpinionState): OpinionView['waiver'] {
  if (row === null || row.waiverReason === null || row.waivedAtUtc === null) return null;
  const isInForce = print !== null && !print.isStale && row.waivedRevision === print.revision;
  return isInForce ? { reason: row.waiverReason, waivedAtUtc: row.waivedAtUtc } : null;
}
