import { readFile } from 'node:fs/promises';
import type { StaffSignIn } from './demonstration';

export interface Welcome {
  url: string;
  simulatorUrl: string | null;
  signInsPath: string;
  say: (line: string) => void;
}

/** What a newcomer needs to know, after the start of a demonstration. */
export async function printWelcome({ url, simulatorUrl, signInsPath, say }: Welcome): Promise<void> {
  const signIns = JSON.parse(await readFile(signInsPath, 'utf8')) as StaffSignIn[];
  say('');
  say('双创申报（演示）已启动');
  say('');
  say(`  手机端（企业联系人）   ${url}/`);
  say(`  审核台（经信局）       ${url}/console/`);
  if (simulatorUrl !== null) say(`  微信收件箱（模拟）     ${simulatorUrl}/`);
  say('');
  say('  审核台账号（第一次启动时随机生成，保存在数据目录）');
  for (const { userName, password, displayName } of signIns)
    say(`    ${userName.padEnd(10)} ${password}   ${displayName}`);
  say('');
  say('  按 Ctrl+C 结束。数据都保留，再次启动接着用。');
  say('');
}
