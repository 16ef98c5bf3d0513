import type { IncomingHttpHeaders } from 'node:http';
import { problem } from '../problem';

/**
 * Staff sign in by cookie, which a browser adds to other sites' requests too: their writes must say that they come from
 * a page of this very origin. SameSite=Strict alone lets sibling subdomains through.
 */
export function requireSameOrigin(headers: IncomingHttpHeaders, ownOrigin: string): void {
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') throw problem('session.crossSite');
  if (origin === undefined ? site !== 'same-origin' : origin !== ownOrigin)
    throw problem('session.crossSite');
}

/**
 * The form of a public page, which needs no sign-in: whoever wants may send it, but no other site through the browser of
 * a visitor who knows nothing of it. Browsers that name no origin are let in.
 */
export function refuseForeignPage(headers: IncomingHttpHeaders, ownOrigin: string): void {
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw problem('session.crossSite');
  if (origin !== undefined && origin !== ownOrigin) throw problem('session.crossSite');
}
