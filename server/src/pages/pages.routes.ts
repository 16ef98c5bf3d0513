import {
  addPhoto as addPhotoEndpoint,
  photoImage,
  photoScan,
  photoThumbnail,
  placePhoto as placeEndpoint,
  removePhoto as removeEndpoint,
} from '#shared/api/endpoints/pages';
import { ownUnit } from '../accounts';
import { findOwnApplication, type PresentApplication } from '../applications';
import { route, type Route } from '../http';
import { problem } from '../problem';
import { addPhoto, type PhotoTools } from './add-photo';
import { photoFile } from './photo-file';
import { placePhoto } from './place-photo';
import { removePhoto } from './remove-photo';
import { createUploadRoutes, prepareUploadedPhoto, removeUpload, requireNotTakenIn } from './uploads';

export function createPageRoutes(
  tools: PhotoTools & { presentApplication: PresentApplication; temporaryDirectory: string },
): Route[] {
  const { storage, presentApplication } = tools;
  return [
    ...createUploadRoutes({ storage }),
    route({
      endpoint: addPhotoEndpoint,
      policy: ownUnit('只有申报单位能上传自己的页面'),
      limit: { requests: 60, perSeconds: 60, by: 'account' },
      prepare: ({ actor, params, body, receivedAtUtc }, read) =>
        prepareUploadedPhoto(read, tools, {
          actor,
          applicationId: params.id,
          uploadId: body.upload,
          bytes: body.bytes,
          sha256: body.sha256,
          nowUtc: receivedAtUtc,
        }),
      act: async ({ actor, params, body }, tx, prepared) => {
        await requireNotTakenIn(tx, { actor, applicationId: params.id, uploadId: body.upload });
        const view = await presentApplication(tx, await addPhoto(tx, { actor, prepared }));
        const photo = view.photos.find((candidate) => candidate.id === prepared.photo.id);
        if (photo === undefined) throw problem('server.fault');
        return { photo, application: view };
      },
      undo: async ({ storageKeys }) => {
        for (const key of storageKeys) await storage.remove(key);
      },
      afterCommit: ({ photo, uploadId }) =>
        removeUpload(storage, { applicationId: photo.applicationId, uploadId }),
    }),
    ...(
      [
        [photoImage, 'photo', '查看本单位的页面照片'],
        [photoScan, 'scan', '查看本单位摊平的页面'],
        [photoThumbnail, 'thumbnail', '查看本单位页面的小图'],
      ] as const
    ).map(([endpoint, kind, reason]) =>
      route({
        endpoint,
        policy: ownUnit(reason),
        act: async ({ actor, params }, read) => {
          const application = await findOwnApplication(read, actor, params.id);
          return photoFile(read, { application, photoId: params.photo, kind });
        },
      }),
    ),
    route({
      endpoint: placeEndpoint,
      policy: ownUnit('认不出页码时由申报单位指定'),
      act: async ({ actor, params, body }, tx) =>
        presentApplication(
          tx,
          await placePhoto(tx, { actor, applicationId: params.id, photoId: params.photo, page: body.page }),
        ),
    }),
    route({
      endpoint: removeEndpoint,
      policy: ownUnit('申报单位删除不用的照片'),
      act: async ({ actor, params }, tx) =>
        presentApplication(
          tx,
          await removePhoto(tx, { actor, applicationId: params.id, photoId: params.photo }),
        ),
    }),
  ];
}
