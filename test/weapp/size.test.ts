import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { budgetFaults, packageSizes } from '../../config/check-weapp-size.mjs';
import { buildWeapp } from './support/weapp-app';

describe('the size of the mini-program', () => {
  it('counts each subpackage apart from the main package, and names what is over budget', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'weapp-size-'));
    await mkdir(path.join(folder, 'packages/photos'), { recursive: true });
    await writeFile(path.join(folder, 'app.json'), '{"subPackages":[{"root":"packages/photos/"}]}');
    await writeFile(path.join(folder, 'app.js'), Buffer.alloc(799_000));
    await writeFile(path.join(folder, 'packages/photos/index.js'), Buffer.alloc(1_200_000));
    const sizes = packageSizes(folder);
    expect(sizes.get('packages/photos')).toBe(1_200_000);
    expect(budgetFaults(sizes)).toEqual([]);
    await writeFile(path.join(folder, 'app.js'), Buffer.alloc(800_000));
    expect(budgetFaults(packageSizes(folder))).toEqual([
      expect.stringContaining('main'),
      expect.stringContaining('whole'),
    ]);
    await rm(folder, { recursive: true });
  });

  it('is within budget', async () => {
    await buildWeapp();
    expect(budgetFaults(packageSizes(path.resolve(__dirname, '../../dist/weapp')))).toEqual([]);
  });
});
