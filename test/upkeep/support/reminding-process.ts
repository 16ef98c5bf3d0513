import 'reflect-metadata';
import { setTimeout as wait } from 'node:timers/promises';
import { Database, type DatabaseLocation } from '../../../server/src/database';
import { entities } from '../../../server/src/entities';
import { createLogger } from '../../../server/src/logging';
import { remindOfDeadlines } from '../../../server/src/notices';
import { runJob } from '../../../server/src/upkeep';

export interface RemindingOrder {
  location: DatabaseLocation;
  leaseMs: number;
  /** Before each reminder, so that there is a middle to be killed in. */
  slowMs: number;
}

/** A process that asks again and again whether the reminders are due; it says when it has begun with them. */
async function main(): Promise<void> {
  const { location, leaseMs, slowMs } = JSON.parse(process.argv[2] ?? '') as RemindingOrder;
  const logger = createLogger({ level: 'silent' });
  const database = await Database.open({ ...location, entities, migrations: [], logger });
  const slow = Object.create(database) as Database;
  slow.write = async (action) => {
    await wait(slowMs);
    return database.write(action);
  };
  process.send?.('ready');
  for (;;) {
    await runJob(
      database,
      {
        name: 'reminders',
        every: 'day',
        async act(renew) {
          process.send?.('begun');
          await remindOfDeadlines(slow, renew);
        },
      },
      { leaseMs },
    ).catch(() => undefined);
    await wait(50);
  }
}

void main();
