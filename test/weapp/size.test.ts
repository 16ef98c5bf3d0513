import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { budgetFaults, packageSizes } from '../../config/check-weapp-size.mjs';
import { buildWeapp } from './support/weapp-app';

describe('the size of the mini-program', () => {
  it('counts each subpackage apart from the main package, and names those over budget', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'weapp-size-'));
    await mkdir(path.join(folder, 'packages/photos'), { recursive: true });
    await writeFile(path.join(folder, 'app.json'), '{"subPackages":[{"root":"packages/photos/"}]}');
    await writeFile(path.join(folder, 'app.js'), Buffer.alloc(999_000));
    await writeFile(path.join(folder, 'packages/photos/index.js'), Buffer.alloc(2_000_000));
    const sizes = packageSizes(folder);
    expect(sizes.get('packages/photos')).toBe(2_000_000);
    expect(budgetFaults(sizes)).toEqual([expect.stringContaining('packages/photos')]);
    await writeFile(path.join(folder, 'app.js'), Buffer.alloc(1_000_000));
    expect(budgetFaults(packageSizes(folder))).toHaveLength(2);
    await rm(folder, { recursive: true });
  });

  it('is within budget', async () => {
    await buildWeapp();
    expect(budgetFaults(packageSizes(path.resolve(__dirname, '../../dist/weapp')))).toEqual([]);
  }, 300_000);
});
