import { createHash } from 'node:crypto';
import type { Problem } from '#shared/api/problems';
import { html, styleOf, type Html, type PageStyle } from './html';
import type { HttpContext } from './request-scope';

/** A page for everybody, without scripts; or where the browser goes to see what its form has done. */
export type PageAnswer =
  | {
      title: string;
      body: Html;
      style: PageStyle;
      /** 200 unless said. */
      status?: 200 | 409 | 422;
      /** How long browsers and proxies may show it without asking; 0 keeps it out of every cache. */
      cacheSeconds: number;
    }
  | { seeOther: string };

const problemStyle = styleOf(
  'body{margin:0;font:16px/1.7 system-ui,sans-serif;color:#1f2933;background:#f5f6f8}' +
    'main{max-width:36rem;margin:15vh auto 0;padding:2rem;background:#fff}h1{font-size:1.25rem;margin:0 0 .5rem}' +
    'p{margin:.5rem 0}small{color:#5b6672}',
);

/** The whole document under a policy that lets in its own style and nothing else. */
export function sendPage(context: HttpContext, answer: PageAnswer): void {
  if ('seeOther' in answer) {
    context.status = 303;
    context.set({ Location: answer.seeOther, 'Cache-Control': 'no-store' });
    context.body = '';
    return;
  }
  const { title, body, style, status = 200, cacheSeconds } = answer;
  const { markup } = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${style.element}
      </head>
      <body>
        ${body}
      </body>
    </html>`;
  const policy = [
    "default-src 'none'",
    `style-src ${style.cspSource}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  context.status = status;
  context.set({
    'Content-Security-Policy': policy.join('; '),
    // With no-referrer the browser would send its own form with the origin "null".
    'Referrer-Policy': 'same-origin',
    'Cache-Control': cacheSeconds > 0 ? `public, max-age=${cacheSeconds}` : 'no-store',
  });
  context.body = markup;
  context.set('Content-Type', 'text/html; charset=utf-8');
  if (cacheSeconds > 0) {
    const tag = `"${createHash('sha256').update(markup).digest('base64url')}"`;
    context.set('ETag', tag);
    // Proxies mark a tag of something that they packed as weak.
    if (
      context
        .get('If-None-Match')
        .replaceAll('W/', '')
        .split(/\s*,\s*/)
        .includes(tag)
    ) {
      context.status = 304;
      context.body = null;
    }
  }
}

export function sendProblemPage(context: HttpContext, { status, title, requestId }: Problem): void {
  const body = html`<main>
    <h1>${title}</h1>
    <p><small>编号 ${requestId}</small></p>
  </main>`;
  sendPage(context, { title, body, style: problemStyle, cacheSeconds: 0 });
  context.status = status;
}
