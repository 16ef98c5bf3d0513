import { randomBytes } from 'node:crypto';

/** WeChat's wording where it is known from reports; the client must not depend on it. */
const errmsgs: Readonly<Record<number, string>> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40004: 'invalid media type',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40029: 'invalid code',
  40037: 'invalid template_id',
  40125: 'invalid appsecret',
  40129: 'invalid scene',
  40164: 'invalid ip 127.0.0.1, not in whitelist',
  40226: 'code blocked',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  41030: 'invalid page',
  42001: 'access_token expired',
  43002: 'require POST method',
  43101: 'user refuse to accept the msg',
  43104: 'appid not match',
  43107: 'subscribe message is banned',
  43108: 'concurrent sending to the same user',
  44002: 'empty post data',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit  must slower  retry next minute',
  45168: 'sensitive word in data',
  47001: 'data format error',
  61010: 'code is expired',
  87009: 'invalid signature',
};

/** An errcode that ends the handling of a request. */
export class WechatRefusal extends Error {
  constructor(
    readonly errcode: number,
    errmsg?: string,
  ) {
    super(errmsg ?? errmsgs[errcode] ?? 'error');
    this.name = 'WechatRefusal';
  }
}

export function refusalReply({ errcode, message }: WechatRefusal): string {
  return JSON.stringify({ errcode, errmsg: `${message} rid: ${requestId()}` });
}

/** Three groups of eight hexadecimal digits, as WeChat writes it. */
function requestId(): string {
  return randomBytes(12)
    .toString('hex')
    .replace(/(.{8})(.{8})(.{8})/u, '$1-$2-$3');
}
