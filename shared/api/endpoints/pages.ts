import { z } from 'zod';
import { endpoint } from '#shared/api/endpoint';
import { UPLOAD_CHUNK_MAX_BYTES } from '#shared/api/limits';
import { applicationView, photoView } from '#shared/api/schemas/application';
import { id, idParams, sha256 } from '#shared/api/schemas/scalars';

const photoParams = z.strictObject({ id, photo: id });
/** Made by the phone: 128 bits, the key of the photograph that is sent. */
const upload = z.string().regex(/^[0-9a-f]{32}$/);
/** A position in the file, from 0; eight digits are more than any file has. */
const offset = z.string().regex(/^(0|[1-9]\d{0,7})$/);
const uploadState = z.strictObject({ receivedBytes: z.int() });

export const photoUploadState = endpoint('pages.uploadState', {
  summary: '照片已经收到多少字节，从哪里接着传',
  params: z.strictObject({ id, upload }),
  answer: uploadState,
});

export const putPhotoChunk = endpoint('pages.putChunk', {
  summary: '上传照片的一段；同一段再传一次不会重复',
  params: z.strictObject({ id, upload, offset }),
  query: z.strictObject({ sha256 }),
  rawBody: { maxBytes: UPLOAD_CHUNK_MAX_BYTES, isUpload: true },
  answer: uploadState,
});

export const addPhoto = endpoint('pages.add', {
  summary: '照片各段传完后收下它，回答是哪一页、是否有效',
  params: idParams,
  /** Length and checksum of the whole file. */
  body: z.strictObject({ upload, bytes: z.int().min(0), sha256 }),
  answer: z.strictObject({ photo: photoView, application: applicationView }),
  status: 201,
  idempotent: true,
});

export const photoImage = endpoint('pages.image', {
  summary: '照片',
  params: photoParams,
  answersFile: true,
});

export const photoScan = endpoint('pages.scan', {
  summary: '摊平的页面；认不出页面位置的照片没有',
  params: photoParams,
  answersFile: true,
});

export const photoThumbnail = endpoint('pages.thumbnail', {
  summary: '页面的小图',
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
