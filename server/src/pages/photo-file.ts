import type { EntityManager } from 'typeorm';
import type { Application } from '../applications';
import type { FileAnswer } from '../http';
import { problem } from '../problem';
import { PagePhoto } from './page-photo.entity';
import { PhotoExamination } from './photo-examination.entity';

type PhotoFileKind = 'photo' | 'scan' | 'thumbnail';

/** Names follow from the photograph's id, so that no row has to repeat them. */
export function photoFileKey(applicationId: string, photoId: string, kind: PhotoFileKind): string {
  const suffix = kind === 'photo' ? '' : `-${kind}`;
  return `applications/${applicationId}/photos/${photoId}${suffix}.jpg`;
}

/**
 * One of a photograph's files. Whoever asks has found the application by their own right.
 *
 * @throws notFound for a photograph of another application, and for the scan of a page whose place nobody knows
 */
export async function photoFile(
  read: EntityManager,
  { application, photoId, kind }: { application: Application; photoId: string; kind: PhotoFileKind },
): Promise<FileAnswer> {
  const photo = await read.findOneBy(PagePhoto, { id: photoId, applicationId: application.id });
  if (photo === null) throw problem('notFound');
  return jpeg(kind === 'photo' ? photo.storageKey : await derivedKey(read, photo, kind));
}

async function derivedKey(
  read: EntityManager,
  { id, applicationId, storageKey }: PagePhoto,
  kind: 'scan' | 'thumbnail',
): Promise<string> {
  const examination = await read.findOneBy(PhotoExamination, { photoId: id });
  if (kind === 'scan' && (examination?.scan ?? null) === null) throw problem('notFound');
  // A photograph from before photographs were examined is its own thumbnail.
  return examination === null ? storageKey : photoFileKey(applicationId, id, kind);
}

function jpeg(storageKey: string): FileAnswer {
  return { file: { storageKey }, contentType: 'image/jpeg', disposition: 'inline' };
}
