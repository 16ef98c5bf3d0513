import type { EntityManager } from 'typeorm';
import { findOwnApplication, requireEditable } from '../../applications';
import type { ContactActor } from '../../http';
import { problem, ProblemError } from '../../problem';
import { preparePhoto, type PhotoTools, type PreparedPhoto } from '../add-photo';
import { withAssembledUpload, type WholeFile } from './assemble-upload';
import { takenInBytes } from './taken-in';
import { removeUpload } from './upload-chunks';

/** From the chunks of an upload to a photograph that is read and stored but belongs to no row yet. */
export async function prepareUploadedPhoto(
  read: EntityManager,
  tools: PhotoTools & { temporaryDirectory: string },
  source: WholeFile & { actor: ContactActor; nowUtc: string },
): Promise<PreparedPhoto> {
  const { actor, applicationId, uploadId, bytes, nowUtc } = source;
  // The chunks lie under the application's name: whose it is, and whether it is too late, comes first.
  const application = await findOwnApplication(read, actor, applicationId);
  await requireEditable(read, application, nowUtc);
  try {
    return await withAssembledUpload(tools, source, (path) =>
      preparePhoto(read, tools, { actor, applicationId, uploadId, uploadBytes: bytes, path, nowUtc }),
    );
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    if (error.code === 'upload.incomplete' && (await takenInBytes(read, source)) !== null)
      throw problem('upload.takenIn');
    if (isNoPhotograph(error)) await removeUpload(tools.storage, source);
    throw error;
  }
}

/** The bytes arrived as they are on the phone, and will never be a photograph. */
function isNoPhotograph({ code, status }: ProblemError): boolean {
  return code.startsWith('photo.') && (status === 415 || status === 422);
}
