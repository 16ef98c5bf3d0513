import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * `npm run screens`: pictures of every page of the phone in docs/screens, from a server with demonstration data. Fails
 * when a page has no scene (test/browser/looks/scenes.ts), does not fit, or is hard to use for some.
 */
const directory = 'docs/screens';
/** CSS px of the small phone and of the computer. */
const shownWidths = [375, 1280];

rmSync(directory, { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  ['node_modules/jest/bin/jest.js', '--runInBand', '--testPathPatterns', 'test/browser/looks.test.ts'],
  { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'test', UPDATE_SCREENS: '1', REQUIRE_ALL: '1' } },
);
if (existsSync(directory)) writeFileSync(path.join(directory, 'README.md'), overview());
process.exitCode = status ?? 1;

/** The pictures of the small phone, or of the computer, side by side; the others stand beside them in the folder. */
function overview() {
  const named = readdirSync(directory).flatMap((file) => {
    const [, scene, width, look] = /^(.+)-(\d+)-(\w+)\.webp$/.exec(file) ?? [];
    return shownWidths.includes(Number(width)) ? [{ file, scene, look }] : [];
  });
  const scenes = [...new Set(named.map(({ scene }) => scene))].sort();
  const parts = scenes.map((scene) => {
    const looks = ['light', 'dark', 'care'].flatMap((look) =>
      named.filter((one) => one.scene === scene && one.look === look),
    );
    const pictures = looks.map(
      ({ file, look }) => `<img src="${file}" width="240" alt="${scene}, ${look}" />`,
    );
    return `## ${scene}\n\n${pictures.join('\n')}\n`;
  });
  const head =
    '# The phone, page by page\n\nMade by `npm run screens`: by day, by night, in 关怀模式 (1.4).\n';
  return [head, ...parts].join('\n');
}
