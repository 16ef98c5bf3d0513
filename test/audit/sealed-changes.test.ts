import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

function sources(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    return entry.isDirectory() ? sources(path) : path.endsWith('.ts') ? [path] : [];
  });
}

describe('whatever changes the row of an application', () => {
  it('puts its seal into the entry that records the change, or the next verification would cry wolf', () => {
    const changing = sources('server/src').filter((path) => {
      const text = readFileSync(path, 'utf8');
      return (
        /changeApplication\(tx,|update\(\s*Application,/.test(text) && !path.endsWith('change-application.ts')
      );
    });
    expect(changing.length).toBeGreaterThan(5);
    const unsealed = changing.filter((path) => !readFileSync(path, 'utf8').includes('sealApplication('));
    expect(unsealed).toEqual([]);
  });
});
