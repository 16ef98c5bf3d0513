import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { send } from '@koa/send';
import type { Middleware } from 'koa';
import { problem } from '../problem';
import type { HttpContext, RequestScope } from './request-scope';
import { pagePolicy } from './security-headers';

export interface StaticSite {
  /** '/' or a folder such as '/console'. */
  prefix: string;
  /** The built page; when it does not exist the site answers that it is not built. */
  directory: string;
  /** Short addresses that people type, and the places in the site that they lead to. */
  shortcuts?: Readonly<Record<string, string>>;
}

interface OpenedSite extends StaticSite {
  name: string;
  policy: string;
}

/** Ten years of caching only for names that change with their content. */
const hashedName = /[.-][0-9a-zA-Z_-]{8,}\.(js|css|woff2?|ttf|png|jpe?g|webp|svg|map)$/;
const hasExtension = /\.[0-9A-Za-z]{1,8}$/;

function inlineScriptHashes(html: string): string[] {
  const scripts = html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi);
  return [...scripts].map(
    ([, code]) =>
      `'sha256-${createHash('sha256')
        .update(code ?? '')
        .digest('base64')}'`,
  );
}

function openSite(site: StaticSite): OpenedSite {
  const index = join(site.directory, 'index.html');
  const html = existsSync(index) ? readFileSync(index, 'utf8') : '';
  return {
    ...site,
    name: `page ${site.prefix}`,
    policy: pagePolicy({ scriptHashes: inlineScriptHashes(html) }),
  };
}

function pathInside({ prefix }: StaticSite, path: string): string | null {
  if (prefix === '/') return path;
  if (path === prefix) return '/';
  return path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : null;
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** A file of the site, or its index.html for an address inside the page. */
async function serve(context: HttpContext, site: OpenedSite, path: string): Promise<void> {
  const wanted = path.endsWith('/') ? '/index.html' : path;
  // `..` cannot leave the folder: @koa/send resolves below its root; here it only must not find anything outside.
  const isAsset = !wanted.includes('..') && (await isFile(join(site.directory, wanted)));
  if (!isAsset && hasExtension.test(wanted) && wanted !== '/index.html') throw problem('notFound');
  const file = isAsset ? wanted : '/index.html';
  if (!(await isFile(join(site.directory, file)))) throw problem('notFound');
  context.set('Content-Security-Policy', site.policy);
  // Compressed once, at the build (server/launch/compress-output.mjs).
  context.vary('Accept-Encoding');
  const isImmutable = hashedName.test(file);
  await send(context, file, {
    root: site.directory,
    index: false,
    brotli: true,
    gzip: true,
    setHeaders: (response) => {
      response.setHeader('Cache-Control', isImmutable ? 'public, max-age=315360000, immutable' : 'no-cache');
    },
  });
}

/** The longest prefix wins; the API and the operations' paths were answered before. */
export function staticSites(sites: readonly StaticSite[]): Middleware<RequestScope> {
  const opened = sites.map(openSite).sort((left, right) => right.prefix.length - left.prefix.length);
  return async (context: HttpContext, next) => {
    const isPageRequest = context.method === 'GET' || context.method === 'HEAD';
    if (!isPageRequest || context.path === '/api' || context.path.startsWith('/api/')) return next();
    const path = decodePath(context.path);
    for (const site of opened) {
      const inside = pathInside(site, path);
      if (inside === null) continue;
      context.state.routeName = site.name;
      const place = site.shortcuts?.[inside];
      if (place !== undefined) return context.redirect(place);
      return serve(context, site, inside);
    }
    return next();
  };
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw problem('notFound');
  }
}
