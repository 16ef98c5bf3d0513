import { photoUploadState, putPhotoChunk } from '#shared/api/endpoints/pages';
import { ownUnit } from '../../accounts';
import { findOwnApplication } from '../../applications';
import { route, type Route } from '../../http';
import type { Storage } from '../../storage';
import { putChunk } from './put-chunk';
import { takenInBytes } from './taken-in';
import { chunksOf, receivedBytesOf } from './upload-chunks';

/** How the file of a photograph comes: piece by piece, and after a cut from where it stopped. */
export function createUploadRoutes({ storage }: { storage: Storage }): Route[] {
  return [
    route({
      endpoint: photoUploadState,
      policy: ownUnit('申报单位的手机问从哪里接着传'),
      act: async ({ actor, params }, read) => {
        const { id: applicationId, upload: uploadId } = params;
        await findOwnApplication(read, actor, applicationId);
        const name = { applicationId, uploadId };
        const whole = await takenInBytes(read, name);
        return { receivedBytes: whole ?? receivedBytesOf(await chunksOf(storage, name)) };
      },
    }),
    route({
      endpoint: putPhotoChunk,
      policy: ownUnit('只有申报单位能上传自己的页面'),
      // Three photographs at a time in pieces of 32 KiB at 13 Mbit/s; a good line soon has larger pieces.
      limit: { requests: 3_000, perSeconds: 60, by: 'account' },
      prepare: ({ actor, params, query, rawBody, receivedAtUtc }, read) =>
        putChunk(read, storage, {
          actor,
          applicationId: params.id,
          uploadId: params.upload,
          offset: Number(params.offset),
          content: rawBody,
          sha256: query.sha256,
          receivedAtUtc,
        }),
      act: (_, __, state) => Promise.resolve(state),
    }),
  ];
}
