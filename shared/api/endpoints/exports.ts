import { z } from 'zod';
import { endpoint } from '#shared/api/endpoint';
import { queue } from '#shared/api/endpoints/reviews';
import { idParams } from '#shared/api/schemas/scalars';

/** Not a GET: who takes a whole list away is recorded. */
export const exportList = endpoint('exports.list', {
  summary: '把列表导出为 XLSX，筛选与列表相同，记入审计',
  body: queue.query.omit({ after: true }),
  answersFile: true,
});

export const exportSet = endpoint('exports.set', {
  summary: '推荐表各项目的整套材料，一个 ZIP，每个项目一个文件夹，记入审计',
  params: idParams,
  body: z.strictObject({}),
  answersFile: true,
});
