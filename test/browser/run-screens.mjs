import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

/**
 * `npm run screens`: pictures of every page of the phone in docs/screens, from a server with demonstration data. Fails
 * when a page has no scene (test/browser/looks/scenes.ts), does not fit, or is hard to use for some.
 */
rmSync('docs/screens', { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  ['node_modules/jest/bin/jest.js', '--runInBand', '--testPathPatterns', 'test/browser/looks.test.ts'],
  { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'test', UPDATE_SCREENS: '1', REQUIRE_ALL: '1' } },
);
process.exitCode = status ?? 1;
