import type { EntityManager } from 'typeorm';
import { findOwnApplication } from '../../applications';
import type { ContactActor } from '../../http';
import { problem } from '../../problem';
import { PhotoExamination } from '../photo-examination.entity';
import type { UploadName } from './upload-chunks';

/** The length of a file whose photograph has been taken in, also when it was thrown away since; null otherwise. */
export async function takenInBytes(
  manager: EntityManager,
  { applicationId, uploadId }: UploadName,
): Promise<number | null> {
  const row = await manager.findOne(PhotoExamination, {
    select: { photoId: true, uploadBytes: true },
    where: { applicationId, uploadId },
  });
  return row?.uploadBytes ?? null;
}

/** One upload becomes one photograph, under whatever keys it is asked for. The application's row is locked for it. */
export async function requireNotTakenIn(
  tx: EntityManager,
  { actor, ...name }: UploadName & { actor: ContactActor },
): Promise<void> {
  await findOwnApplication(tx, actor, name.applicationId);
  if ((await takenInBytes(tx, name)) !== null) throw problem('upload.takenIn');
}
