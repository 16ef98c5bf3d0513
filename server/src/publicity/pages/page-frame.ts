import { html, type Html, type PageAnswer } from '../../http';
import { publicityStyle } from './publicity-style';

/** A page stands in caches for this long, so that a link that goes round costs the server one request a minute. */
export const PAGE_CACHE_SECONDS = 60;

export interface FramedPage {
  title: string;
  issuer: string;
  content: Html;
  cacheSeconds: number;
  status?: 200 | 409 | 422;
}

export function framed({ title, issuer, content, ...rest }: FramedPage): PageAnswer {
  const body = html`<header class="top"><a href="/publicity">${issuer} · 公示公告</a></header>
    <main>${content}</main>`;
  return { title, body, style: publicityStyle, ...rest };
}
