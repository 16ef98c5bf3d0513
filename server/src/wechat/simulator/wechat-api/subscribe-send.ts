import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { checkWechatField } from '#shared/notices/wechat-fields';
import type { SimulatorParts, SimulatorRequest } from '../simulator-parts';
import type { SimulatorTemplate } from '../simulator-options';
import type { DeliveredMessage } from '../simulator-state';
import { WechatRefusal } from './wechat-reply';

const requestSchema = z.object({
  touser: z.string(),
  template_id: z.string(),
  page: z.string().default(''),
  miniprogram_state: z.enum(['developer', 'trial', 'formal']).default('formal'),
  lang: z.enum(['zh_CN', 'en_US', 'zh_HK', 'zh_TW']).default('zh_CN'),
  data: z.unknown(),
});
type SendRequest = z.infer<typeof requestSchema>;

/** Real msgids exceed 2^53 and come as bare numbers: a client that reads them as numbers loses digits. */
const firstMsgId = 3_000_000_000_000_000_000n;

/** `POST /cgi-bin/message/subscribe/send`: returns the body as text, for the sake of the long msgid. */
export async function subscribeSend(parts: SimulatorParts, request: SimulatorRequest): Promise<string> {
  const parsed = requestSchema.safeParse(parseJson(request.body));
  if (!parsed.success) throw new WechatRefusal(47001);
  const message = parsed.data;
  if (!parts.accounts.isKnown(message.touser)) throw new WechatRefusal(40003);
  if (parts.sending.has(message.touser)) throw new WechatRefusal(43108);
  parts.sending.add(message.touser);
  try {
    await wait(parts.options.sendLatencyMs ?? 5);
    const msgId = await deliver(parts, message);
    return `{"errcode":0,"errmsg":"ok","msgid":${msgId}}`;
  } finally {
    parts.sending.delete(message.touser);
  }
}

async function deliver(parts: SimulatorParts, message: SendRequest): Promise<string> {
  const { options, store, clock, pushes } = parts;
  const template = options.templates.find(({ id }) => id === message.template_id);
  if (template === undefined) throw new WechatRefusal(40037);
  const pagePath = message.page.split('?')[0] ?? '';
  if (pagePath !== '' && options.pages !== undefined && !options.pages.includes(pagePath)) {
    throw new WechatRefusal(41030);
  }
  const rows = template.keywords.map((keyword) => ({
    name: keyword.name,
    label: keyword.label,
    value: readValue(keyword, message.data),
  }));
  if (options.sensitiveWords?.some((word) => rows.some(({ value }) => value.includes(word)))) {
    throw new WechatRefusal(45168);
  }
  spendGrant(parts, message.touser, template.id);
  store.state.lastMsgNumber += 1;
  const delivered: DeliveredMessage = {
    msgId: String(firstMsgId + BigInt(store.state.lastMsgNumber)),
    openId: message.touser,
    templateId: template.id,
    title: template.title,
    page: message.page,
    miniprogramState: message.miniprogram_state,
    rows,
    deliveredAtUtc: clock.now().toISOString(),
  };
  store.state.messages.push(delivered);
  await store.save();
  pushes.push({
    name: 'subscribe_msg_sent_event',
    openId: message.touser,
    items: [{ TemplateId: template.id, MsgID: delivered.msgId, ErrorCode: '0', ErrorStatus: 'success' }],
  });
  return delivered.msgId;
}

/** A string instead of an object, a missing keyword and an empty value all read as "is empty" in WeChat. */
function readValue(keyword: SimulatorTemplate['keywords'][number], data: unknown): string {
  const entry = isRecord(data) ? data[keyword.name] : undefined;
  const value = isRecord(entry) ? entry.value : undefined;
  const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  const fault = checkWechatField(keyword.name, text, keyword.enumValues);
  if (fault === null) return text;
  const ending = fault === 'empty' ? 'is empty' : 'invalid';
  throw new WechatRefusal(47003, `argument invalid! data.${keyword.name}.value ${ending}`);
}

function spendGrant({ store }: SimulatorParts, openId: string, templateId: string): void {
  const grants = store.state.grants[openId];
  const left = grants?.[templateId] ?? 0;
  if (grants === undefined || left === 0) throw new WechatRefusal(43101);
  grants[templateId] = left - 1;
}

export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new WechatRefusal(47001);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
