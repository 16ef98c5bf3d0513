import type { EntityManager } from 'typeorm';
import type { PhotoFinding } from '#shared/pages/photo-findings';
import type { Application } from '../applications';
import { presentRemarks, type StoredScan } from '../pages';
import { opinionPhotoKey } from './add-opinion-photo';
import type { OpinionPhoto } from './opinion-photo.entity';
import { isStatusAtBureau } from './opinion-stages';
import { sealedPagesOf } from './sealed-pages';

interface StoredPicture {
  storageKey: string;
  sha256: string;
}

export interface SealedOpinionPage {
  page: number;
  takenInAtUtc: string;
  /** In the words of the findings, worst first. */
  remarks: string[];
  photo: StoredPicture;
  /** null when the page's place in the picture is unknown. */
  scan: StoredPicture | null;
}

/**
 * The sealed pages that stand for the opinion, for the archive and the exports; null while there are none. Before the
 * decision they are the bureau's own business.
 */
export async function sealedOpinionOf(
  manager: EntityManager,
  application: Application,
): Promise<{ revision: number; pdfKey: string; pages: SealedOpinionPage[] } | null> {
  if (isStatusAtBureau(application.status)) return null;
  const { state, pages } = await sealedPagesOf(manager, application);
  const sealed = pages.flatMap(({ page, photo }) => (photo === null ? [] : [sealedPage(page, photo)]));
  if (state.print === null || sealed.length === 0) return null;
  const { revision, pdfKey } = state.print;
  return { revision, pdfKey, pages: sealed };
}

function sealedPage(page: number, photo: OpinionPhoto): SealedOpinionPage {
  const { id, applicationId, takenInAtUtc, storageKey, sha256 } = photo;
  const scan = photo.scan === null ? null : (JSON.parse(photo.scan) as StoredScan);
  return {
    page,
    takenInAtUtc,
    remarks: presentRemarks(JSON.parse(photo.findings) as PhotoFinding[]).map(({ text }) => text),
    photo: { storageKey, sha256 },
    scan: scan && { storageKey: opinionPhotoKey(applicationId, id, 'scan'), sha256: scan.sha256 },
  };
}
