import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { SimulatorParts, SimulatorRequest } from '../simulator-parts';
import { parseJson } from './subscribe-send';
import { WechatRefusal } from './wechat-reply';

/** A person can be named in a check for two hours after opening the mini-program. */
const visitMs = 2 * 3_600_000;
const downloadTimeoutMs = 5_000;
const maxTextLength = 2_500;

const headSchema = z.object({ version: z.literal(2), scene: z.number(), openid: z.string() });
const textSchema = headSchema.extend({ content: z.string() });
const mediaSchema = headSchema.extend({ media_url: z.url(), media_type: z.number() });

type Verdict = { suggest: 'pass' | 'review' | 'risky'; label: number };

/** `POST /wxa/msg_sec_check`: the verdict comes with the answer. */
export async function checkText(parts: SimulatorParts, { body }: SimulatorRequest): Promise<object> {
  const parsed = textSchema.safeParse(parseJson(body));
  if (!parsed.success || parsed.data.content.length > maxTextLength) throw new WechatRefusal(47001);
  assertCheckable(parts, parsed.data);
  if (parsed.data.content === '') throw new WechatRefusal(44002);
  const result = judge(parts, parsed.data.content);
  const detail = [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }];
  return { errcode: 0, errmsg: 'ok', result, detail, trace_id: randomUUID() };
}

/** `POST /wxa/media_check_async`: the verdict is pushed later, as `wxa_media_check`; the words are looked for in the address. */
export async function checkMedia(parts: SimulatorParts, { body }: SimulatorRequest): Promise<object> {
  const parsed = mediaSchema.safeParse(parseJson(body));
  if (!parsed.success) throw new WechatRefusal(47001);
  const { openid, media_url: url, media_type: type } = parsed.data;
  if (type !== 1 && type !== 2) throw new WechatRefusal(40004);
  assertCheckable(parts, parsed.data);
  const trace_id = randomUUID();
  void pushVerdict(parts, { openid, url, trace_id });
  return { errcode: 0, errmsg: 'ok', trace_id };
}

async function pushVerdict(
  parts: SimulatorParts,
  { openid, url, trace_id }: { openid: string; url: string; trace_id: string },
): Promise<void> {
  const isReadable = await canDownload(url);
  const { suggest, label } = judge(parts, url);
  parts.pushes.push({
    name: 'wxa_media_check',
    openId: openid,
    fields: {
      appid: parts.options.appId,
      trace_id,
      version: '2',
      errcode: isReadable ? '0' : '-1008',
      errmsg: isReadable ? 'ok' : 'download failed',
      ...(isReadable ? { result: { suggest, label: String(label) } } : {}),
    },
  });
}

async function canDownload(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(downloadTimeoutMs) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

function assertCheckable(
  { store, clock }: SimulatorParts,
  { scene, openid }: z.infer<typeof headSchema>,
): void {
  if (![1, 2, 3, 4].includes(scene)) throw new WechatRefusal(40129);
  const account = store.state.accounts[openid];
  if (account === undefined) throw new WechatRefusal(43104);
  const lastVisitMs = account.lastSignInAtUtc === null ? Number.NaN : Date.parse(account.lastSignInAtUtc);
  if (!(clock.now().getTime() - lastVisitMs <= visitMs)) throw new WechatRefusal(61010);
}

function judge({ options }: SimulatorParts, text: string): Verdict {
  const has = (words: string[] = []) =>
    words.some((word) => text.includes(word) || text.includes(encodeURI(word)));
  if (has(options.sensitiveWords)) return { suggest: 'risky', label: 21000 };
  return has(options.reviewWords) ? { suggest: 'review', label: 21000 } : { suggest: 'pass', label: 100 };
}
