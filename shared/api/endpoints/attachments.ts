import { z } from 'zod';
import { endpoint } from '#shared/api/endpoint';
import { FILE_MAX_BYTES } from '#shared/api/limits';
import { applicationView } from '#shared/api/schemas/application';
import { id, idParams } from '#shared/api/schemas/scalars';

const attachmentParams = z.strictObject({ id, attachment: id });

export const addAttachment = endpoint('attachments.add', {
  summary: '上传附件',
  params: idParams,
  upload: { field: 'file', maxBytes: FILE_MAX_BYTES, fields: z.strictObject({ kind: z.string().max(64) }) },
  answer: applicationView,
  status: 201,
  idempotent: true,
});

export const attachmentFile = endpoint('attachments.file', {
  summary: '附件文件',
  params: attachmentParams,
  answersFile: true,
});

export const removeAttachment = endpoint('attachments.remove', {
  summary: '删除附件',
  params: attachmentParams,
  answer: applicationView,
});
