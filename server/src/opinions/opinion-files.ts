import type { EntityManager } from 'typeorm';
import type { Application } from '../applications';
import type { FileAnswer } from '../http';
import { problem } from '../problem';
import { opinionPhotoKey } from './add-opinion-photo';
import { OpinionPhoto } from './opinion-photo.entity';
import { OpinionPrint } from './opinion-print.entity';

/** @throws notFound for a print of another application */
export async function opinionPdf(
  read: EntityManager,
  { application, revision }: { application: Application; revision: number },
): Promise<FileAnswer> {
  const print = await read.findOneBy(OpinionPrint, { applicationId: application.id, revision });
  if (print === null) throw problem('notFound');
  return {
    file: { storageKey: print.pdfKey },
    contentType: 'application/pdf',
    fileName: `推荐意见-${application.code}-第${revision}次打印.pdf`,
    disposition: 'inline',
  };
}

/** @throws notFound for a picture of another application, and for a scan where there is none */
export async function opinionPhotoFile(
  read: EntityManager,
  { application, photoId, kind }: { application: Application; photoId: string; kind: 'photo' | 'scan' },
): Promise<FileAnswer> {
  const photo = await read.findOneBy(OpinionPhoto, { id: photoId, applicationId: application.id });
  if (photo === null || (kind === 'scan' && photo.scan === null)) throw problem('notFound');
  return {
    file: { storageKey: opinionPhotoKey(application.id, photo.id, kind) },
    contentType: 'image/jpeg',
    disposition: 'inline',
  };
}
