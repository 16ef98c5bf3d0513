import { z } from 'zod';
import { endpoint } from '#shared/api/endpoint';
import { applicationView } from '#shared/api/schemas/application';
import { id, idParams, pathNumber } from '#shared/api/schemas/scalars';

const printParams = z.strictObject({ id, revision: pathNumber });

export const previewPaper = endpoint('papers.preview', {
  summary: '申报表预览，每页带“草稿”字样',
  params: idParams,
  answersFile: true,
});

export const issuePaper = endpoint('papers.issue', {
  summary: '生成打印件',
  params: idParams,
  body: z.strictObject({}),
  answer: applicationView,
  status: 201,
  idempotent: true,
  versioned: true,
});

export const paperPdf = endpoint('papers.pdf', {
  summary: '打印件 PDF',
  params: printParams,
  answersFile: true,
});

export const paperDocx = endpoint('papers.docx', {
  summary: '申报表电子版 DOCX',
  params: printParams,
  answersFile: true,
});
