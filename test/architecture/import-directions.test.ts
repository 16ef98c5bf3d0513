import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

interface ImportGraph {
  modules: string[];
  violations: { rule: string; from: string; to: string }[];
}

const root = path.resolve(__dirname, '../..');
const parts = ['shared', 'server', 'miniapp', 'test'];

function importGraph(directory: string): ImportGraph {
  const program = path.join(__dirname, 'cruise-imports.mjs');
  const output = execFileSync(process.execPath, [program, ...parts], {
    cwd: directory,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(output) as ImportGraph;
}

describe('the directions of imports', () => {
  let graph: ImportGraph;

  beforeAll(() => {
    graph = importGraph(root);
  });

  /** With a compiler that it does not know the checker sees nothing and is content. */
  it.each([
    ['shared/', 40],
    ['server/src/', 100],
    ['server/console/', 20],
    ['miniapp/src/', 60],
    ['test/', 40],
  ])('are checked in all of %s', (folder, atLeast) => {
    const seen = graph.modules.filter((name) => name.startsWith(folder));
    expect(seen.length).toBeGreaterThanOrEqual(atLeast);
  });

  it('are kept everywhere', () => {
    expect(graph.violations).toEqual([]);
  });
});

describe('the checker of imports', () => {
  /** Each file breaks the rule that it is listed under; the others only have to be there. */
  const brokenRules: Record<string, [file: string, content: string]> = {
    'shared-stands-alone': ['shared/clock.ts', "import { join } from 'node:path';\nexport const at = join;"],
    'zod-in-schemas-only': ['shared/text/name.ts', "import { z } from 'zod';\nexport const name = z;"],
    'no-zod-on-the-phone': ['miniapp/src/http/zod.ts', "import { z } from 'zod';\nexport const call = z;"],
    'no-schemas-under-phone-code': [
      'shared/api/paths.ts',
      "import { me } from '#shared/api/endpoints/me';\nexport const paths = me;",
    ],
    'phone-alone': ['miniapp/src/app.ts', "import '../../server/src/units/index';"],
    'console-alone': ['server/console/main.ts', "import '../src/units/index';"],
    'server-knows-no-client': ['server/src/units/page.ts', "import '../../console/main';"],
    'nothing-imports-tests': ['server/src/units/tested.ts', "import '../../../test/people';"],
    'floor-knows-no-room': ['server/src/http/knows.ts', "import '../units/index';"],
    'rooms-know-no-composition': ['server/src/units/knows.ts', "import '../app';"],
    'server-rooms-by-their-door': ['server/src/audit/window.ts', "import '../units/claim-unit';"],
    'composition-by-doors': ['server/src/start-server.ts', "import './units/claim-unit';"],
    'phone-rooms-by-their-door': ['miniapp/src/form/window.ts', "import '../http/zod';"],
    'no-cycles': [
      'shared/text/one.ts',
      "import { two } from '#shared/text/two';\nexport const one = () => two;",
    ],
    'everything-resolves': ['shared/text/lost.ts', "import '#shared/text/nowhere';"],
  };
  const otherFiles: [file: string, content: string][] = [
    ['shared/text/two.ts', "import { one } from '#shared/text/one';\nexport const two = () => one;"],
    ['shared/api/endpoints/me.ts', "import { z } from 'zod';\nexport const me = z;"],
    ['server/src/units/index.ts', "export * from './claim-unit';"],
    ['server/src/units/claim-unit.ts', 'export const claimUnit = 1;'],
    ['server/src/app.ts', 'export const app = 1;'],
    ['test/people.ts', 'export const people = 1;'],
    ['node_modules/zod/index.js', 'exports.z = 1;'],
    ['node_modules/zod/package.json', '{ "name": "zod", "version": "4.0.0", "main": "index.js" }'],
    [
      'package.json',
      '{ "imports": { "#shared/*": "./shared/*.ts" }, "dependencies": { "zod": "4.0.0" }, "name": "broken" }',
    ],
    ['tsconfig.base.json', '{ "compilerOptions": { "module": "ESNext", "moduleResolution": "bundler" } }'],
  ];
  let directory: string;
  let graph: ImportGraph;

  beforeAll(() => {
    directory = mkdtempSync(path.join(tmpdir(), 'shenbao-imports-'));
    for (const [file, content] of [...Object.values(brokenRules), ...otherFiles]) {
      mkdirSync(path.dirname(path.join(directory, file)), { recursive: true });
      writeFileSync(path.join(directory, file), content);
    }
    graph = importGraph(directory);
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it.each(Object.entries(brokenRules))('reports what breaks "%s"', (rule, [file]) => {
    expect(graph.violations).toContainEqual(expect.objectContaining({ rule, from: file }));
  });

  it('has such a broken file for every rule', () => {
    const { forbidden } = jest.requireActual<{ forbidden: { name: string }[] }>(
      '../../.dependency-cruiser.cjs',
    );
    expect(forbidden.map(({ name }) => name).sort()).toEqual(Object.keys(brokenRules).sort());
  });
});
