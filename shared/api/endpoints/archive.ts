import { z } from 'zod';
import { endpoint } from '#shared/api/endpoint';
import { idParams } from '#shared/api/schemas/scalars';

export const archiveOfOwn = endpoint('archive.own', {
  summary: '归档 PDF：最近一次提交的回执、盖章页和核对记录',
  params: idParams,
  answersFile: true,
});

/** Not a GET: who reads a whole application is recorded. */
export const archiveOfReview = endpoint('archive.review', {
  summary: '归档 PDF，下载记入审计',
  params: idParams,
  body: z.strictObject({}),
  answersFile: true,
});
