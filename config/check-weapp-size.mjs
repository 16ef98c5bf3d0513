import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * WeChat's own limit is 2 MB a package (基础能力/分包加载). All of ours together stay below that, and the main package,
 * which is fetched before anything is seen, is to open fast.
 */
const mainMaxBytes = 800_000;
const wholeMaxBytes = 2_000_000;

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

export function wholeSize(sizes) {
  return [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
}

/** What is over budget, as sentences; empty when all is well. */
export function budgetFaults(sizes) {
  const budget = [
    ['main', sizes.get('main'), mainMaxBytes],
    ['whole', wholeSize(sizes), wholeMaxBytes],
  ];
  return budget
    .filter(([, bytes, limit]) => bytes >= limit)
    .map(([name, bytes, limit]) => `${name}: ${bytes} 字节，上限 ${limit} 字节`);
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
  for (const [name, bytes] of [...sizes, ['whole', wholeSize(sizes)]])
    console.log(`${name.padEnd(24)} ${(bytes / 1000).toFixed(1).padStart(9)} kB`);
  const faults = budgetFaults(sizes);
  for (const fault of faults) console.error(`小程序包超出上限 ${fault}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
