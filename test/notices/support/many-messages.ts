import { ulid } from 'ulid';
import { databaseNow } from '../../../server/src/database';
import { Notice, OutboxMessage } from '../../../server/src/notices';
import { contactAt, type Contact } from '../../support/people';
import { templateIds, type TestApp } from '../../support/test-app';

const DAY_MS = 24 * 3_600_000;

/** `count` messages in the outbox for `people` contacts, each with a text of its own and with a consent at WeChat. */
export async function fillOutbox(
  app: TestApp,
  { count, people }: { count: number; people: number },
): Promise<Contact[]> {
  const contacts: Contact[] = [];
  for (let index = 0; index < people; index += 1) contacts.push(await contactAt(app, 'draft'));
  const perPerson = Math.ceil(count / people);
  for (const contact of contacts) {
    for (let given = 0; given < perPerson; given += 1) await consent(app, contact);
  }
  await addMessages(app, contacts, count);
  return contacts;
}

async function consent({ simulatorUrl }: TestApp, { account }: Contact): Promise<void> {
  await fetch(`${simulatorUrl}/sim/subscriptions`, {
    method: 'POST',
    body: JSON.stringify({ account, choices: { [templateIds.progress]: 'accept' } }),
  });
}

/** Notices with their messages as notifyContacts writes them, 200 to a transaction. */
export async function addMessages(
  { database }: TestApp,
  contacts: readonly Contact[],
  count: number,
  { validMs = 7 * DAY_MS }: { validMs?: number } = {},
): Promise<void> {
  for (let from = 0; from < count; from += 200) {
    await database.write(async (tx) => {
      const now = await databaseNow(tx);
      for (let index = from; index < Math.min(count, from + 200); index += 1) {
        const contact = contacts[index % contacts.length];
        if (contact === undefined) throw new Error('Messages need somebody to go to');
        await writeMessage(tx, contact, { index, now, validMs });
      }
    });
  }
}

type Transaction = Parameters<Parameters<TestApp['database']['write']>[0]>[0];

async function writeMessage(
  tx: Transaction,
  contact: Contact,
  { index, now, validMs }: { index: number; now: string; validMs: number },
): Promise<void> {
  const accountId = contact.me?.accountId ?? '';
  const noticeId = ulid();
  const page = `pages/application/index?id=${contact.id}`;
  const text = messageText(index);
  await tx.insert(Notice, {
    id: noticeId,
    accountId,
    applicationId: contact.id,
    kind: 'approved',
    cause: `experiment.${noticeId}`,
    title: '市州经信局审核通过',
    text,
    page,
    sentAtUtc: now,
    readAtUtc: null,
  });
  await tx.insert(OutboxMessage, {
    id: ulid(),
    noticeId,
    accountId,
    template: 'progress',
    parts: JSON.stringify({
      thing1: '演示项目',
      phrase2: '审核通过',
      time3: '2026年11月26日 10:00',
      thing4: text,
    }),
    page,
    state: 'waiting',
    attempts: 0,
    dueAtUtc: now,
    validUntilUtc: new Date(Date.parse(now) + validMs).toISOString(),
    errcode: null,
    wechatMessageId: null,
    createdAtUtc: now,
    finishedAtUtc: null,
  });
}

function messageText(index: number): string {
  return `第${index}条`;
}

/** How often each text has arrived at WeChat. */
export async function arrivals(contacts: readonly Contact[]): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const contact of contacts) {
    for (const { rows } of await contact.messages()) {
      const text = rows.find(({ name }) => name === 'thing4')?.value ?? '';
      found.set(text, (found.get(text) ?? 0) + 1);
    }
  }
  return found;
}

export async function countStates({ database }: TestApp): Promise<Record<string, number>> {
  const rows = await database.read
    .createQueryBuilder(OutboxMessage, 'message')
    .select('message.state', 'state')
    .addSelect('COUNT(*)', 'count')
    .groupBy('message.state')
    .getRawMany<{ state: string; count: string | number }>();
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
}
