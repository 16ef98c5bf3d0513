import { reportTrail } from './audit-desk';
import type { Config } from './config';
import { Database, migrateDatabase } from './database';
import { migrations } from './database/migrations';
import { entities } from './entities';
import { createLogger } from './logging';
import { checkLists, rebuildLists } from './reviews';
import { createFirstAdministrator } from './staff-accounts';
import { LocalFileStorage } from './storage';

interface Tools {
  database: Database;
  storage: LocalFileStorage;
  say: (line: string) => void;
}

/** Gives whether all is well: the exit code of the process. */
type Command = (tools: Tools, parameters: readonly string[]) => Promise<boolean>;

const commands: Record<string, Command> = {
  'check-lists': ({ database, say }) => checkLists(database, say),
  'rebuild-lists': ({ database, say }) => rebuildLists(database, say),
  'first-administrator': async ({ database, say }) => {
    const made = await createFirstAdministrator(database);
    if (made === 'exists') {
      say('已有管理员账号。忘记密码时，请另一位管理员在“账号管理”里重设。');
      return false;
    }
    say(`管理员账号：${made.userName}`);
    say(`临时密码：  ${made.password}`);
    say('只显示这一次。第一次登录时须设置自己的密码。');
    return true;
  },
  'verify-audit': ({ database, storage, say }, parameters) => {
    const place = parameters.indexOf('--application');
    const applicationCode = place === -1 ? null : (parameters[place + 1] ?? '');
    return reportTrail({ database, storage }, { applicationCode, say });
  },
};

/** One thing that somebody at the server wants done, beside a server that may be running. */
export async function runCommand(
  config: Config,
  [name = '', ...parameters]: readonly string[],
  say: (line: string) => void,
): Promise<boolean> {
  const command = commands[name];
  if (command === undefined) {
    say(`没有名为 ${name} 的命令，可用的是 ${Object.keys(commands).join('、')}`);
    return false;
  }
  const logger = createLogger({ level: 'error' });
  const storage = await LocalFileStorage.open(config.dataDirectory);
  const options = { ...config.database, entities, migrations, logger };
  await migrateDatabase(options);
  const database = await Database.open(options);
  try {
    return await command({ database, storage, say }, parameters);
  } finally {
    await database.close();
  }
}
