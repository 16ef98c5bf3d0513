import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { phoneSource } from './token-values';

const room = path.join(phoneSource, 'ui');
const comments = /\/\*[\s\S]*?\*\/|\/\/.*$/gm;

it('finds the words of the components in one file, and in no other', () => {
  const speaking = readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .filter((name) =>
      /\p{Script=Han}/u.test(readFileSync(path.join(room, name), 'utf8').replaceAll(comments, '')),
    );
  expect(speaking).toEqual(['wording.ts']);
});
