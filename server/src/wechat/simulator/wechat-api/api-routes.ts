import type { SimulatorParts, SimulatorRequest } from '../simulator-parts';
import { checkMedia, checkText } from './content-security';
import { assertCredentials, checkSession, codeToSession, getPhoneNumber } from './sign-in-endpoints';
import { parseJson, subscribeSend } from './subscribe-send';
import { WechatRefusal } from './wechat-reply';

interface ApiRoute {
  method: 'GET' | 'POST';
  needsToken: boolean;
  /** Returns the JSON body as an object or as finished text. */
  answer(parts: SimulatorParts, request: SimulatorRequest): Promise<object | string>;
}

const apiRoutes: Readonly<Record<string, ApiRoute>> = {
  '/sns/jscode2session': { method: 'GET', needsToken: false, answer: codeToSession },
  '/cgi-bin/token': { method: 'GET', needsToken: false, answer: plainToken },
  '/cgi-bin/stable_token': { method: 'POST', needsToken: false, answer: stableToken },
  '/wxa/checksession': { method: 'GET', needsToken: true, answer: checkSession },
  '/wxa/business/getuserphonenumber': { method: 'POST', needsToken: true, answer: getPhoneNumber },
  '/wxaapi/newtmpl/gettemplate': { method: 'GET', needsToken: true, answer: templateList },
  '/cgi-bin/message/subscribe/send': { method: 'POST', needsToken: true, answer: subscribeSend },
  '/wxa/msg_sec_check': { method: 'POST', needsToken: true, answer: checkText },
  '/wxa/media_check_async': { method: 'POST', needsToken: true, answer: checkMedia },
};

export function findApiRoute(path: string): ApiRoute | null {
  return Object.hasOwn(apiRoutes, path) ? (apiRoutes[path] ?? null) : null;
}

export async function answerApi(
  route: ApiRoute,
  parts: SimulatorParts,
  request: SimulatorRequest,
): Promise<string> {
  if (route.method === 'POST' && request.method !== 'POST') throw new WechatRefusal(43002);
  // A GET endpoint that is posted to finds no parameters.
  if (route.method === 'GET' && request.method !== 'GET') throw new WechatRefusal(41002);
  if (route.needsToken) parts.tokens.assertValid(request.query.get('access_token'));
  const answer = await route.answer(parts, request);
  return typeof answer === 'string' ? answer : JSON.stringify(answer);
}

async function plainToken(parts: SimulatorParts, { query }: SimulatorRequest): Promise<object> {
  if (query.get('grant_type') !== 'client_credential') throw new WechatRefusal(40002);
  assertCredentials(parts, { appId: query.get('appid'), secret: query.get('secret') });
  return parts.tokens.plain();
}

async function stableToken(parts: SimulatorParts, { body }: SimulatorRequest): Promise<object> {
  const request = parseJson(body);
  const fields = typeof request === 'object' && request !== null ? (request as Record<string, unknown>) : {};
  if (fields.grant_type !== 'client_credential') throw new WechatRefusal(40002);
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  assertCredentials(parts, { appId: text(fields.appid), secret: text(fields.secret) });
  return parts.tokens.stable({ isForced: fields.force_refresh === true });
}

async function templateList({ options }: SimulatorParts): Promise<object> {
  const data = options.templates.map(({ id, title, keywords }) => ({
    priTmplId: id,
    title,
    content: keywords.map(({ name, label }) => `${label}:{{${name}.DATA}}\n`).join(''),
    example: keywords.map(({ label }) => `${label}:示例\n`).join(''),
    type: 2,
    keywordEnumValueList: keywords.flatMap(({ name, enumValues }) =>
      enumValues === undefined ? [] : [{ keywordCode: `${name}.DATA`, enumValueList: enumValues }],
    ),
  }));
  return { errcode: 0, errmsg: 'ok', data };
}
