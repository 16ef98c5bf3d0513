import { z } from 'zod';
import { endpoint } from '#shared/api/endpoint';
import { id, idParams, pathNumber } from '#shared/api/schemas/scalars';

const printLink = z.strictObject({
  id,
  revision: z.int().min(1),
  /** By the server's clock: a phone's own may be wrong. */
  secondsLeft: z.int().min(1),
  downloads: z.int().min(0),
  /** Where the code is typed. */
  address: z.string(),
});
/** null: none is open. */
const openLink = z.strictObject({ link: printLink.nullable() });

export const openPrintLink = endpoint('printLinks.open', {
  summary: '这份申报现在能用的打印码：还剩多久、下载了几次',
  params: idParams,
  answer: openLink,
});

/**
 * Not idempotent by key: the answer holds the code, and would be kept with it. Sent twice, the newer code takes the older
 * one's place, and the phone knows the newer one.
 */
export const makePrintLink = endpoint('printLinks.make', {
  summary: '为打印件生成打印码，任何电脑凭码下载',
  params: z.strictObject({ id, revision: pathNumber }),
  body: z.strictObject({}),
  answer: z.strictObject({ code: z.string(), link: printLink }),
  status: 201,
});

export const endPrintLink = endpoint('printLinks.end', {
  summary: '停用打印码',
  params: z.strictObject({ id, link: id }),
  answer: openLink,
});

export const printPage = endpoint('printLinks.page', {
  summary: '电脑上输入打印码的页面，公开',
  answersPage: true,
});

/** A form of a page without scripts: the room reads its field. */
export const fetchPrint = endpoint('printLinks.fetch', {
  summary: '凭打印码下载打印件',
  rawBody: { maxBytes: 4 * 1024 },
  answersPage: true,
  answersFile: true,
});
