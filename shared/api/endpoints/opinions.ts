import { z } from 'zod';
import { endpoint } from '#shared/api/endpoint';
import { FILE_MAX_BYTES, OPINION_MAX_CHARACTERS } from '#shared/api/limits';
import { photoRemark, sealView } from '#shared/api/schemas/application';
import { id, idParams, instant, pathNumber, sha256, text, version } from '#shared/api/schemas/scalars';
import { opinionVerdictCodes } from '#shared/pages/opinion-verdicts';

const photoParams = z.strictObject({ id, photo: id });

export const opinionPhotoView = z.strictObject({
  id,
  page: z.int().nullable(),
  revision: z.int().nullable(),
  verdict: z.enum(opinionVerdictCodes),
  advice: z.string(),
  /** Stands for a page of the opinion in force. */
  counts: z.boolean(),
  widthPixels: z.int(),
  heightPixels: z.int(),
  sha256,
  takenInAtUtc: instant,
  /** Worst first. */
  remarks: z.array(photoRemark),
  /** The page as under a scanner; null when its place in the picture is unknown. */
  scan: z.strictObject({ widthPixels: z.int(), heightPixels: z.int(), sha256 }).nullable(),
  seals: z.array(sealView),
});

export const opinionView = z.strictObject({
  version,
  /** What is being written, and from the approval on what was decided. */
  text: z.string(),
  savedAtUtc: instant.nullable(),
  print: z
    .strictObject({
      revision: z.int(),
      issuedAtUtc: instant,
      snapshotSha256: sha256,
      pages: z.array(z.strictObject({ page: z.int(), photoId: id.nullable() })),
      /** Opinion or form have changed since: it must be issued again. */
      isStale: z.boolean(),
    })
    .nullable(),
  /** Newest first. */
  photos: z.array(opinionPhotoView),
  waiver: z.strictObject({ reason: z.string(), waivedAtUtc: instant }).nullable(),
  /** Whether the application may be sent with the 推荐表: sealed page accepted, or waived by the head. */
  isReady: z.boolean(),
  /** What this person may do now. */
  may: z.strictObject({
    write: z.boolean(),
    issue: z.boolean(),
    upload: z.boolean(),
    waive: z.boolean(),
  }),
});

export const openOpinion = endpoint('opinions.open', {
  summary: '具体推荐意见：草稿、打印件和盖章页',
  params: idParams,
  answer: opinionView,
});

export const saveOpinion = endpoint('opinions.save', {
  summary: '保存推荐意见的草稿',
  params: idParams,
  body: z.strictObject({ text: text(OPINION_MAX_CHARACTERS) }),
  answer: opinionView,
  versioned: true,
});

export const issueOpinion = endpoint('opinions.issue', {
  summary: '生成推荐意见页，供打印、签章',
  params: idParams,
  body: z.strictObject({}),
  answer: opinionView,
  status: 201,
  idempotent: true,
  versioned: true,
});

export const opinionPdf = endpoint('opinions.pdf', {
  summary: '推荐意见页 PDF',
  params: z.strictObject({ id, revision: pathNumber }),
  answersFile: true,
});

export const addOpinionPhoto = endpoint('opinions.addPhoto', {
  summary: '上传盖章的推荐意见页：照片，或扫描仪的图片、PDF',
  params: idParams,
  upload: { field: 'file', maxBytes: FILE_MAX_BYTES, fields: z.strictObject({}) },
  answer: z.strictObject({ photo: opinionPhotoView, opinion: opinionView }),
  status: 201,
  idempotent: true,
});

export const opinionPhotoImage = endpoint('opinions.image', {
  summary: '盖章的推荐意见页的照片',
  params: photoParams,
  answersFile: true,
});

export const opinionPhotoScan = endpoint('opinions.scan', {
  summary: '摊平的推荐意见页',
  params: photoParams,
  answersFile: true,
});

export const waiveOpinion = endpoint('opinions.waive', {
  summary: '负责人决定没有合格的盖章页也报送，写明理由',
  params: idParams,
  body: z.strictObject({ reason: text(200).min(1) }),
  answer: opinionView,
  idempotent: true,
  versioned: true,
});
