import { In, type EntityManager } from 'typeorm';
import type { DeliveryState } from '#shared/notices/delivery-states';
import { noticeKinds, type NoticeKind } from '#shared/notices/notice-kinds';
import { errcodeInWords, transportWords } from '#shared/notices/errcode-wording';
import type { DeliveryRow } from '#shared/api/views';
import { Application } from '../applications';
import { aboutApplication, Notice, OutboxMessage, shownState } from '../notices';
import { Unit } from '../units';
import { DeliveryRetry } from './delivery-retry.entity';

const PAGE_SIZE = 50;

export interface DeliveryQuery {
  state?: DeliveryState | undefined;
  kind?: NoticeKind | undefined;
  bureau?: string | undefined;
  before?: string | undefined;
}

/** The newest first, page by page. Ids are in the order of time. */
export async function readDeliveries(
  read: EntityManager,
  { state, kind, bureau, before }: DeliveryQuery,
): Promise<{ rows: DeliveryRow[]; nextBefore: string | null }> {
  const query = read
    .createQueryBuilder(OutboxMessage, 'message')
    .innerJoin(Notice, 'notice', 'notice.id = message.noticeId')
    .orderBy('message.id', 'DESC')
    .limit(PAGE_SIZE + 1);
  if (state === 'waiting') query.andWhere("message.state IN ('waiting', 'leased', 'sending')");
  else if (state !== undefined) query.andWhere('message.state = :state', { state });
  if (kind !== undefined) query.andWhere('notice.kind = :kind', { kind });
  if (bureau !== undefined)
    query
      .innerJoin(Application, 'application', 'application.id = notice.applicationId')
      .andWhere('application.bureauCode = :bureau', { bureau });
  if (before !== undefined) query.andWhere('message.id < :before', { before });
  const found = await query.getMany();
  const page = found.slice(0, PAGE_SIZE);
  const nextBefore = found.length > PAGE_SIZE ? (page.at(-1)?.id ?? null) : null;
  return { rows: await presentDeliveries(read, page), nextBefore };
}

export async function countDeliveries(read: EntityManager): Promise<Partial<Record<DeliveryState, number>>> {
  const rows = await read
    .createQueryBuilder(OutboxMessage, 'message')
    .select('message.state', 'state')
    .addSelect('COUNT(*)', 'count')
    .groupBy('message.state')
    .getRawMany<{ state: OutboxMessage['state']; count: string | number }>();
  const counts: Partial<Record<DeliveryState, number>> = {};
  for (const { state, count } of rows) {
    const shown = shownState(state);
    counts[shown] = (counts[shown] ?? 0) + Number(count);
  }
  return counts;
}

/** All that the rows need, in one query each. */
export async function presentDeliveries(
  manager: EntityManager,
  messages: readonly OutboxMessage[],
): Promise<DeliveryRow[]> {
  const found = await byId(
    manager,
    Notice,
    messages.map(({ noticeId }) => noticeId),
  );
  const notices = new Map(Array.from(found, ([id, notice]) => [id, aboutApplication(notice)]));
  const applications = await byId(
    manager,
    Application,
    [...notices.values()].map((one) => one.applicationId),
  );
  const units = await byId(
    manager,
    Unit,
    [...applications.values()].map(({ unitId }) => unitId),
  );
  const retries = await manager.findBy(DeliveryRetry, { messageId: In(messages.map(({ id }) => id)) });
  return messages.flatMap((message) => {
    const notice = notices.get(message.noticeId);
    const application = applications.get(notice?.applicationId ?? '');
    if (notice === undefined || application === undefined) return [];
    const state = shownState(message.state);
    return {
      id: message.id,
      version: retries.filter(({ messageId }) => messageId === message.id).length + 1,
      applicationId: application.id,
      applicationCode: application.code,
      unitName: units.get(application.unitId)?.name ?? '',
      bureauCode: application.bureauCode,
      kind: notice.kind,
      headline: noticeKinds[notice.kind].headline,
      state,
      attempts: message.attempts,
      error: errorOf(message, state),
      createdAtUtc: message.createdAtUtc,
      nextTryAtUtc: message.state === 'waiting' ? message.dueAtUtc : null,
      finishedAtUtc: message.finishedAtUtc,
      isReadInInbox: notice.readAtUtc !== null,
      isRetryable: state === 'failed',
    };
  });
}

function errorOf({ errcode, attempts, wechatMessageId }: OutboxMessage, state: DeliveryState): string | null {
  if (errcode !== null && state !== 'sent') return errcodeInWords(errcode);
  if (state === 'failed')
    return wechatMessageId === null ? transportWords.gaveUp : transportWords.notDelivered;
  return state === 'waiting' && attempts > 0 ? transportWords.notAnswered : null;
}

async function byId<Row extends { id: string }>(
  manager: EntityManager,
  entity: new () => Row,
  ids: readonly string[],
): Promise<Map<string, Row>> {
  const rows = await manager
    .createQueryBuilder(entity, 'row')
    .where('row.id IN (:...ids)', { ids: ids.length === 0 ? [''] : [...new Set(ids)] })
    .getMany();
  return new Map(rows.map((row) => [row.id, row]));
}
