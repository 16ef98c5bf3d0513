import { z } from 'zod';
import { endpoint } from '#shared/api/endpoint';
import { FILE_MAX_BYTES } from '#shared/api/limits';
import { applicationView, photoView } from '#shared/api/schemas/application';
import { id, idParams } from '#shared/api/schemas/scalars';

const photoParams = z.strictObject({ id, photo: id });

export const addPhoto = endpoint('pages.add', {
  summary: '上传一页照片，回答是哪一页、是否有效',
  params: idParams,
  upload: { field: 'file', maxBytes: FILE_MAX_BYTES },
  answer: z.strictObject({ photo: photoView, application: applicationView }),
  status: 201,
  idempotent: true,
});

export const photoImage = endpoint('pages.image', {
  summary: '照片',
  params: photoParams,
  answersFile: true,
});

export const placePhoto = endpoint('pages.place', {
  summary: '手工指定照片是第几页',
  params: photoParams,
  body: z.strictObject({ page: z.int().min(1).max(99) }),
  answer: applicationView,
});

export const removePhoto = endpoint('pages.remove', {
  summary: '删除照片',
  params: photoParams,
  answer: applicationView,
});
