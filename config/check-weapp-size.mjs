import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** WeChat's own limit is 2 MB a package (基础能力/分包加载); the main package has half of that, so that it opens fast. */
const mainMaxBytes = 1_000_000;
const subpackageMaxBytes = 2_000_000;

/** Sizes in bytes of the main package and of each subpackage of a built mini-program. */
export function packageSizes(outputDir) {
  const app = JSON.parse(readFileSync(path.join(outputDir, 'app.json'), 'utf8'));
  const roots = (app.subPackages ?? app.subpackages ?? []).map((entry) => entry.root.replace(/\/$/, ''));
  const sizes = new Map([['main', 0], ...roots.map((root) => [root, 0])]);
  for (const file of filesUnder(outputDir)) {
    const relative = path.relative(outputDir, file);
    const owner = roots.find((root) => relative.startsWith(`${root}${path.sep}`)) ?? 'main';
    sizes.set(owner, sizes.get(owner) + statSync(file).size);
  }
  return sizes;
}

/** The packages that are over budget, as sentences; empty when all is well. */
export function budgetFaults(sizes) {
  return [...sizes].flatMap(([name, bytes]) => {
    const limit = name === 'main' ? mainMaxBytes : subpackageMaxBytes;
    return bytes < limit ? [] : [`${name}: ${bytes} 字节，上限 ${limit} 字节`];
  });
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const target = path.join(folder, entry.name);
    // The stamp is ours, DevTools does not upload dot-files.
    if (entry.name.startsWith('.')) return [];
    return entry.isDirectory() ? filesUnder(target) : [target];
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const sizes = packageSizes(path.resolve(fileURLToPath(import.meta.url), '../../dist/weapp'));
  for (const [name, bytes] of sizes)
    console.log(`${name.padEnd(24)} ${(bytes / 1000).toFixed(1).padStart(9)} kB`);
  const faults = budgetFaults(sizes);
  for (const fault of faults) console.error(`小程序包超出上限 ${fault}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
