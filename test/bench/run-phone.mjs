import { spawnSync } from 'node:child_process';

/**
 * `npm run bench:phone`: what the phone draws in WeChat while somebody types, and how soon a slow browser with a slow network
 * shows something and follows the keys. One line of JSON a figure; ends with 1 when a limit is missed. Measured on a
 * machine that does nothing else; `npm test` holds what does not depend on the machine.
 */
const files = ['test/bench/phone/', 'test/weapp/drawing.test.ts', 'test/weapp/main-job.test.ts'];
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/jest/bin/jest.js',
    '--runInBand',
    '--testMatch',
    '<rootDir>/test/bench/phone/*.bench.ts',
    '<rootDir>/test/weapp/*.test.ts',
    '--testPathPatterns',
    files.join('|'),
  ],
  { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'test', REQUIRE_ALL: '1' } },
);
process.exitCode = status ?? 1;
