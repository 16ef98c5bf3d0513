import { z } from 'zod';
import { templateKeys } from '#shared/notices/notice-kinds';
import { endpoint } from '#shared/api/endpoint';

/** Only registered in demonstration mode: the browser has no WeChat, so the server asks the simulator for it. */
export const demoLoginCode = endpoint('demo.loginCode', {
  summary: '演示：模拟微信账号的登录凭证',
  body: z.strictObject({ account: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/) }),
  answer: z.strictObject({ code: z.string() }),
  status: 201,
});

export const demoSubscribe = endpoint('demo.subscribe', {
  summary: '演示：在模拟微信里同意或拒绝订阅消息',
  body: z.strictObject({ choices: z.partialRecord(z.enum(templateKeys), z.enum(['accept', 'reject'])) }),
  status: 204,
});
