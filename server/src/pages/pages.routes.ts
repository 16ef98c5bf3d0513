import {
  addPhoto as addPhotoEndpoint,
  photoImage,
  placePhoto as placeEndpoint,
  removePhoto as removeEndpoint,
} from '#shared/api/endpoints/pages';
import { ownUnit } from '../accounts';
import { findOwnApplication, type PresentApplication } from '../applications';
import { route, type Route } from '../http';
import { problem } from '../problem';
import { addPhoto, preparePhoto, type PhotoTools } from './add-photo';
import { PagePhoto } from './page-photo.entity';
import { placePhoto } from './place-photo';
import { removePhoto } from './remove-photo';

export function createPageRoutes(tools: PhotoTools & { presentApplication: PresentApplication }): Route[] {
  const { storage, presentApplication } = tools;
  return [
    route({
      endpoint: addPhotoEndpoint,
      policy: ownUnit('只有申报单位能上传自己的页面'),
      limit: { requests: 60, perSeconds: 60, by: 'account' },
      prepare: ({ actor, params, upload, receivedAtUtc }, read) =>
        preparePhoto(read, tools, {
          actor,
          applicationId: params.id,
          path: upload.path,
          nowUtc: receivedAtUtc,
        }),
      act: async ({ actor }, tx, prepared) => {
        const view = await presentApplication(tx, await addPhoto(tx, { actor, prepared }));
        const photo = view.photos.find((candidate) => candidate.id === prepared.id);
        if (photo === undefined) throw problem('server.fault');
        return { photo, application: view };
      },
      undo: (prepared) => storage.remove(prepared.storageKey),
    }),
    route({
      endpoint: photoImage,
      policy: ownUnit('查看本单位的页面照片'),
      act: async ({ actor, params }, read) => {
        const application = await findOwnApplication(read, actor, params.id);
        const photo = await read.findOneBy(PagePhoto, { id: params.photo, applicationId: application.id });
        if (photo === null) throw problem('notFound');
        return {
          file: { storageKey: photo.storageKey },
          contentType: 'image/jpeg',
          disposition: 'inline' as const,
        };
      },
    }),
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
