import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

/**
 * node cruise-imports.mjs <folder>…: the import graph of these folders of the current tree, judged by this project's
 * .dependency-cruiser.cjs, as JSON. A program of its own, because the cruiser is an ES module and jest runs CommonJS.
 */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const options = await extractDepcruiseOptions(path.join(root, '.dependency-cruiser.cjs'));
const { output } = await cruise(process.argv.slice(2), options, undefined, {
  tsConfig: extractTSConfig(path.join(root, 'tsconfig.base.json')),
});
process.stdout.write(
  JSON.stringify({
    modules: output.modules.map(({ source }) => source),
    violations: output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  }),
);
