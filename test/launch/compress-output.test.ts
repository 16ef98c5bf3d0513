import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compressOutput } from '../../server/launch/compress-output.mjs';

describe('what browsers are sent of a built page', () => {
  it('stands beside each text file that is worth it, in both forms', async () => {
    const directory = await mkdtemp(path.join(os.tmpdir(), 'compress-'));
    try {
      const script = 'phone();'.repeat(1_000);
      await mkdir(path.join(directory, 'js'));
      await writeFile(path.join(directory, 'js/app.js'), script);
      await writeFile(path.join(directory, 'js/short.js'), 'phone();');
      await writeFile(path.join(directory, 'picture.png'), Buffer.alloc(5_000));
      await compressOutput(directory);
      await compressOutput(directory);
      const files = await readdir(directory, { recursive: true });
      expect(files.sort()).toEqual(
        ['js', 'js/app.js', 'js/app.js.br', 'js/app.js.gz', 'js/short.js', 'picture.png'].sort(),
      );
      const bytes = (name: string) => readFile(path.join(directory, name));
      expect(brotliDecompressSync(await bytes('js/app.js.br')).toString()).toBe(script);
      expect(gunzipSync(await bytes('js/app.js.gz')).toString()).toBe(script);
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  });
});
