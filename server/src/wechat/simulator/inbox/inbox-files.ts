import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface InboxFile {
  type: string;
  content: Buffer;
}

/** Path of the simulator → file of the inbox page. */
const files = {
  '/': { name: 'index.html', type: 'text/html; charset=utf-8' },
  '/sim/inbox.css': { name: 'inbox.css', type: 'text/css; charset=utf-8' },
  '/sim/inbox.js': { name: 'inbox.js', type: 'text/javascript; charset=utf-8' },
  '/sim/inbox.svg': { name: 'inbox.svg', type: 'image/svg+xml' },
} as const;

/** Reads them at start, so that a build which forgot to copy them fails at once and not on the first visit. */
export async function readInboxFiles(
  directory: string = join(__dirname, 'page'),
): Promise<ReadonlyMap<string, InboxFile>> {
  const entries = Object.entries(files).map(
    async ([path, { name, type }]) =>
      [path, { type, content: await readFile(join(directory, name)) }] as const,
  );
  return new Map(await Promise.all(entries));
}
