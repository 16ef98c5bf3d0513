import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { SimulatorParts, SimulatorRequest } from '../simulator-parts';
import { parseJson } from './subscribe-send';
import { WechatRefusal } from './wechat-reply';

/** The code that WeChat DevTools gives when it runs a project with a tourist appid, and whom it signs in. */
const devToolsCode = 'the code is a mock one';
const devToolsAccount = '开发者工具';

/** Throws the errcode for a wrong appid or secret. */
export function assertCredentials(
  { options }: SimulatorParts,
  { appId, secret }: { appId: string | null; secret: string | null },
): void {
  if (!appId) throw new WechatRefusal(41002);
  if (!secret) throw new WechatRefusal(41004);
  if (appId !== options.appId) throw new WechatRefusal(40013);
  if (secret !== options.secret) throw new WechatRefusal(40125);
}

export async function codeToSession(parts: SimulatorParts, { query }: SimulatorRequest): Promise<object> {
  assertCredentials(parts, { appId: query.get('appid'), secret: query.get('secret') });
  if (query.get('grant_type') !== 'authorization_code') throw new WechatRefusal(40002);
  const code = query.get('js_code');
  if (!code) throw new WechatRefusal(41008);
  const openid =
    code === devToolsCode ? parts.accounts.openIdOf(devToolsAccount) : parts.loginCodes.spend(code);
  const session_key = parts.accounts.signIn(openid, parts.clock.now());
  await parts.store.save();
  // As with WeChat, a success carries no errcode.
  return { openid, session_key };
}

export async function checkSession(parts: SimulatorParts, { query }: SimulatorRequest): Promise<object> {
  const sessionKey = parts.store.state.accounts[query.get('openid') ?? '']?.sessionKey;
  if (sessionKey === undefined || sessionKey === null) throw new WechatRefusal(40003);
  const expected = createHmac('sha256', sessionKey).update('').digest('hex');
  if (query.get('signature') !== expected) throw new WechatRefusal(87009);
  return { errcode: 0, errmsg: 'ok' };
}

const phoneSchema = z.object({ code: z.string(), openid: z.string().optional() });

export async function getPhoneNumber(parts: SimulatorParts, { body }: SimulatorRequest): Promise<object> {
  const parsed = phoneSchema.safeParse(parseJson(body));
  if (!parsed.success) throw new WechatRefusal(47001);
  const openId = parts.phoneCodes.spend(parsed.data.code);
  if (parsed.data.openid !== undefined && parsed.data.openid !== openId) throw new WechatRefusal(40029);
  const phoneNumber = parts.store.state.accounts[openId]?.phoneNumber ?? '';
  const timestamp = Math.floor(parts.clock.now().getTime() / 1000);
  const watermark = { timestamp, appid: parts.options.appId };
  const phone_info = { phoneNumber, purePhoneNumber: phoneNumber, countryCode: '86', watermark };
  return { errcode: 0, errmsg: 'ok', phone_info };
}
