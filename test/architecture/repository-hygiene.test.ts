import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const fileMaxBytes = 1_500_000;
const codeMaxLines = 400;

/** What is in the repository or would be with the next commit. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => file !== '' && isPresent(file));
const codeFiles = files.filter((file) => /\.(ts|tsx|mts|cts|js|mjs|cjs|css|scss)$/.test(file));
const textFiles = files.filter((file) => !/\.(png|jpe?g|webp|pdf|docx|ttf|otf|woff2?)$/.test(file));

interface Manifest {
  engines: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

const manifest = JSON.parse(read('package.json')) as Manifest;
const lock = read('package-lock.json');

function isPresent(file: string): boolean {
  return statSync(path.join(root, file), { throwIfNoEntry: false })?.isFile() ?? false;
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** `file: line` of every place that the pattern finds; this file and the lock are left out. */
function places(pattern: RegExp, among: readonly string[]): string[] {
  return among
    .filter((file) => file !== 'package-lock.json' && path.join(root, file) !== __filename)
    .flatMap((file) =>
      read(file)
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
    );
}

it('looks at the whole repository', () => {
  expect(codeFiles.length).toBeGreaterThan(400);
  expect(places(/Only rules that find mistakes/, textFiles)).toHaveLength(1);
});

describe('the packages', () => {
  it('are locked without naming where they were taken from', () => {
    expect(lock.length).toBeGreaterThan(100_000);
    expect(lock.match(/"resolved"/g)).toBeNull();
    // What is left are the addresses where packages ask for money.
    const addresses = [...lock.matchAll(/"(\w+)": "(?:git\+|https?:)[^"]*"/g)].map(([, field]) => field);
    expect(addresses.filter((field) => field !== 'url' && field !== 'funding')).toEqual([]);
  });

  it('are all of one version where Taro is concerned, and exact', () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies };
    const taro = Object.entries(all).filter(([name]) => /^@tarojs\/|^babel-preset-taro$/.test(name));
    expect(taro.length).toBeGreaterThan(5);
    expect(new Set(taro.map(([, version]) => version))).toEqual(new Set(['4.2.1']));
  });

  it('run on the Node that the documentation asks for', () => {
    expect(manifest.engines).toEqual({ node: '>=20.19' });
  });
});

describe('no file', () => {
  it('names a place on the machine of whoever wrote it, or a place that packages are taken from', () => {
    expect(places(/(?<![\w.])\/(home|Users|root|work)\/\w/, textFiles)).toEqual([]);
    expect(places(/registry\.[a-z0-9-]+\.[a-z]+|npmmirror|npmjs\.org/i, textFiles)).toEqual([]);
  });

  it('carries a secret', () => {
    const keys =
      /-----BEGIN [A-Z ]*PRIVATE KEY-----|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_\w{30,}|\bglpat-[\w-]{20}/;
    expect(places(keys, textFiles)).toEqual([]);
    // WeChat's app ids are public; its app secrets are 32 hexadecimal characters.
    expect(places(/secret['"]?\s*[:=]\s*['"][0-9a-f]{32}['"]/i, textFiles)).toEqual([]);
  });

  it('is too large to be looked at', () => {
    const large = files.filter((file) => statSync(path.join(root, file)).size > fileMaxBytes);
    const long = codeFiles.filter((file) => read(file).split('\n').length > codeMaxLines + 1);
    expect([...large, ...long]).toEqual([]);
  });
});

describe('no code', () => {
  it('looks away from its checks', () => {
    // Names what must not be written; `places` passes over this file alone.
    const looksAway =
      /eslint-disable|@ts-(ignore|nocheck|expect-error)|\bas any\b|prettier-ignore|istanbul ignore/;
    expect(places(looksAway, codeFiles)).toEqual([]);
  });

  it('leaves tests out, or all but one', () => {
    const tests = codeFiles.filter(
      (file) => file.startsWith('test/') && file !== 'test/support/declare-not-run.ts',
    );
    expect(places(/\b(it|test|describe)(\.each\S*)?\.(only|skip|todo|failing)\b/, tests)).toEqual([]);
    expect(places(/\b(xit|xdescribe|xtest|fit|fdescribe)\(/, tests)).toEqual([]);
  });

  it('stands under a name that says nothing', () => {
    const nameless = /(^|\/)(utils?|helpers?|common|misc|shared-stuff)(\/|\.\w+$)/;
    expect(codeFiles.filter((file) => nameless.test(file))).toEqual([]);
  });
});
