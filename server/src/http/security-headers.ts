import helmet from 'koa-helmet';
import type { Middleware } from 'koa';

/** Answers of the API carry nothing that a page could run or frame. */
export function apiSecurityHeaders(isSecure: boolean): Middleware {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    strictTransportSecurity: isSecure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
  });
}

export interface PagePolicyOptions {
  /** Hashes of the inline scripts that the page's own index.html carries. */
  scriptHashes: readonly string[];
}

/**
 * For the phone page and the console. Scripts only from here, no eval. Styles may be inline: Ant Design and Taro's
 * components write <style> elements at run time, and neither can give them a nonce from a static index.html.
 */
export function pagePolicy({ scriptHashes }: PagePolicyOptions): string {
  return [
    "default-src 'self'",
    `script-src ${["'self'", ...scriptHashes].join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
