import {
  addAttachment as addEndpoint,
  attachmentFile as fileEndpoint,
  removeAttachment as removeEndpoint,
} from '#shared/api/endpoints/attachments';
import { ownForm } from '../accounts';
import { findOwnApplication, type PresentApplication } from '../applications';
import { route, type Route } from '../http';
import type { Storage } from '../storage';
import { attachmentFile } from './attachment-file';
import { addAttachment, prepareAttachment, removeAttachment } from './change-attachments';

export interface AttachmentTools {
  storage: Storage;
  presentApplication: PresentApplication;
}

export function createAttachmentRoutes({ storage, presentApplication }: AttachmentTools): Route[] {
  return [
    route({
      endpoint: addEndpoint,
      policy: ownForm('只有申报单位能上传自己的附件'),
      limit: { requests: 60, perSeconds: 60, by: 'account' },
      prepare: ({ actor, params, upload, receivedAtUtc }, read) =>
        prepareAttachment(read, storage, {
          actor,
          applicationId: params.id,
          kind: upload.fields.kind,
          upload,
          nowUtc: receivedAtUtc,
        }),
      act: async ({ actor }, tx, prepared) =>
        presentApplication(tx, await addAttachment(tx, { actor, prepared })),
      undo: (prepared) => storage.remove(prepared.storageKey),
    }),
    route({
      endpoint: fileEndpoint,
      policy: ownForm('下载本单位的附件'),
      act: async ({ actor, params }, read) => {
        const application = await findOwnApplication(read, actor, params.id);
        return attachmentFile(read, {
          application,
          attachmentId: params.attachment,
          disposition: 'attachment',
        });
      },
    }),
    route({
      endpoint: removeEndpoint,
      policy: ownForm('申报单位删除自己的附件'),
      act: async ({ actor, params }, tx) =>
        presentApplication(
          tx,
          await removeAttachment(tx, { actor, applicationId: params.id, attachmentId: params.attachment }),
        ),
    }),
  ];
}
