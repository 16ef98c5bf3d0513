import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);
const texts = /\.(?:js|css|html|svg|json)$/;
/** Below it a packet is not saved. */
const minBytes = 1_000;

/**
 * Writes beside each text file of a page what browsers take instead of it (`.br`, `.gz`): made once, with all effort, so
 * that a phone at 400 kbit/s waits a quarter of the time. The server sends it (http/static-sites).
 */
export async function compressOutput(directory) {
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    if (!entry.isFile() || !texts.test(file)) continue;
    const bytes = await readFile(file);
    if (bytes.length < minBytes) continue;
    await writeFile(`${file}.br`, await brotli(bytes));
    await writeFile(`${file}.gz`, await gzip(bytes, { level: 9 }));
  }
}
