import { templateKeys, type TemplateKey } from '#shared/notices/notice-kinds';
import { isEmailAddress } from '#shared/text/email-address';
import type { MailConfig, PageCodeKey } from './config';

/** Each gives undefined for a value that is not allowed. */

export function wholeNumber(min: number, max: number) {
  return (text: string): number | undefined => {
    const value = Number(text);
    return /^\d+$/.test(text) && value >= min && value <= max ? value : undefined;
  };
}

export function oneOf<const Value extends string>(...allowed: readonly Value[]) {
  return (text: string): Value | undefined => allowed.find((value) => value === text);
}

export function matching(form: RegExp) {
  return (text: string): string | undefined => (form.test(text) ? text : undefined);
}

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

const smtpPorts: Readonly<Record<string, number>> = { 'smtps:': 465, 'smtp:': 587 };

export function mailServer(text: string): Omit<MailConfig, 'from'> | undefined {
  const url = parseUrl(text);
  const usualPort = smtpPorts[url?.protocol ?? ''];
  if (url === undefined || usualPort === undefined || url.hostname === '') return undefined;
  if (!['', '/'].includes(url.pathname) || url.search !== '' || url.hash !== '') return undefined;
  const [user, password] = [decoded(url.username), decoded(url.password)];
  if (user === null || password === null) return undefined;
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? usualPort : Number(url.port),
    isTls: url.protocol === 'smtps:',
    user: url.username === '' ? null : user,
    password: url.password === '' ? null : password,
  };
}

/** null for an escape that is none. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

export function emailAddress(text: string): string | undefined {
  return isEmailAddress(text) ? text : undefined;
}

const loopbackHosts = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * An address without path, query and credentials. `http` says where it will do: everywhere, on this machine (a proxy
 * that adds TLS), or nowhere.
 */
export function baseUrl(options: { http: 'anywhere' | 'loopback' | 'nowhere' }) {
  return (text: string): string | undefined => {
    const url = parseUrl(text);
    if (!url || url.username !== '' || url.search !== '' || url.hash !== '' || url.pathname !== '/')
      return undefined;
    const isHttpAllowed =
      options.http === 'anywhere' || (options.http === 'loopback' && loopbackHosts.includes(url.hostname));
    return url.protocol === 'https:' || (url.protocol === 'http:' && isHttpAllowed) ? url.origin : undefined;
  };
}

export function mysqlUrl(text: string): string | undefined {
  const url = parseUrl(text);
  const hasDatabase = url !== undefined && /^\/[^/]+$/.test(url.pathname);
  return hasDatabase && ['mysql:', 'mariadb:'].includes(url.protocol) ? text : undefined;
}

export function pageCodeKeys(text: string): PageCodeKey[] | undefined {
  const matches = text.split(',').map((part) => /^\s*([0-9A-Z]):((?:[0-9a-fA-F]{2}){32,})\s*$/.exec(part));
  const keys = matches.map((match) => ({
    id: match?.[1] ?? '',
    secret: Buffer.from(match?.[2] ?? '', 'hex'),
  }));
  const ids = new Set(keys.map(({ id }) => id));
  return ids.has('') || ids.size !== keys.length ? undefined : keys;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function templateIds(text: string): Record<TemplateKey, string> | undefined {
  const found = parseJson(text);
  if (typeof found !== 'object' || found === null) return undefined;
  const ids = found as Record<string, unknown>;
  const isWhole =
    Object.keys(ids).length === templateKeys.length &&
    templateKeys.every((key) => typeof ids[key] === 'string' && ids[key].trim() !== '');
  return isWhole ? (ids as Record<TemplateKey, string>) : undefined;
}
