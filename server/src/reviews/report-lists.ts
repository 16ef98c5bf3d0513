import type { Database } from '../database';
import { findWrongCounts, type WrongCount } from '../listing';
import { rebuildListing } from './rebuild-listing';

/** Counts the applications and says which numbers of the desks are wrong; true when none is. */
export async function checkLists(database: Database, say: (line: string) => void): Promise<boolean> {
  const wrong = await findWrongCounts(database.read);
  for (const one of wrong) say(wrongText(one));
  say(wrong.length === 0 ? '各状态的数量与申报一致。' : '请运行 npm run lists:rebuild 重新计数。');
  return wrong.length === 0;
}

/** Makes list rows, search and numbers again from the applications; the server may go on meanwhile. */
export async function rebuildLists(database: Database, say: (line: string) => void): Promise<boolean> {
  const { applications, wrongCounts } = await rebuildListing(database, 'all');
  for (const one of wrongCounts) say(wrongText(one));
  say(`已重建 ${applications} 份申报的列表和搜索，更正 ${wrongCounts.length} 个数量。`);
  return true;
}

function wrongText({ bureauCode, status, counted, found }: WrongCount): string {
  return `${bureauCode} ${status}：记录 ${counted.applications}/${counted.handedIn}，实有 ${found.applications}/${found.handedIn}`;
}
