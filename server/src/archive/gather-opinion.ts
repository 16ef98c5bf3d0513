import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Application } from '../applications';
import { sealedOpinionOf, type SealedOpinionPage } from '../opinions';
import type { Storage } from '../storage';
import type { ArchiveParts, ArchivedPage, PagePicture } from './archive-content';

type OpinionParts = Pick<ArchiveParts, 'pictures' | 'prints'> & { pages: ArchivedPage[] };

/** The bureau's sealed opinion as it is bound behind the unit's pages; nothing while no sealed page stands. */
export async function gatherOpinion(
  read: EntityManager,
  storage: Storage,
  application: Application,
): Promise<OpinionParts> {
  const opinion = await sealedOpinionOf(read, application);
  if (opinion === null) return { pages: [], pictures: [], prints: [] };
  const { revision, pdfKey } = opinion;
  const pictures: PagePicture[] = [];
  for (const page of opinion.pages) pictures.push(await pictureOf(storage, page));
  return {
    pages: opinion.pages.map((page) => ({
      paper: 'opinion',
      page: page.page,
      revision,
      takenInAtUtc: page.takenInAtUtc,
      isPlacedByHand: false,
      isExamined: true,
      remarks: page.remarks,
      ruling: null,
      photoSha256: page.photo.sha256,
      scanSha256: page.scan?.sha256 ?? null,
    })),
    pictures,
    prints: [{ paper: 'opinion', revision, pdf: await storage.read(pdfKey) }],
  };
}

async function pictureOf(storage: Storage, { photo, scan }: SealedOpinionPage): Promise<PagePicture> {
  const { storageKey, sha256 } = scan ?? photo;
  const jpeg = await storage.read(storageKey);
  const isIntact = createHash('sha256').update(jpeg).digest('hex') === sha256;
  return { jpeg, kind: scan === null ? 'photo' : 'scan', isIntact };
}
