import type { EntityManager } from 'typeorm';
import { textAnswer } from '#shared/applications/answers';
import type { RequestFault } from '#shared/api/problems';
import { checkItemKeys, checkItems, type CheckItem } from '#shared/recommendations/check-items';
import { answersOf } from '../applications';
import { databaseNow } from '../database';
import type { StaffActor } from '../http';
import { performMove, type MoveRequest } from '../moves';
import { problem } from '../problem';
import { changeTable, requireSent } from './change-table';
import { chosenOf, isSound, type Chosen } from './chosen-applications';
import { RecommendationCheck } from './recommendation-check.entity';
import type { RecommendationTable } from './recommendation-table.entity';
import { recommendationWording } from './recommendations-wording';

interface ProvinceAct {
  actor: StaffActor<'province'>;
  table: RecommendationTable;
}

export async function checksOf(
  manager: EntityManager,
  { id: tableId, number }: RecommendationTable,
): Promise<RecommendationCheck[]> {
  const checks = await manager.findBy(RecommendationCheck, { tableId, number });
  return checks.sort((left, right) => checkItemKeys.indexOf(left.item) - checkItemKeys.indexOf(right.item));
}

/**
 * Keeps what the province found so far of the table as it was sent this time.
 *
 * @throws request.invalid for a fault without words
 */
export async function checkTable(
  tx: EntityManager,
  {
    actor,
    table,
    checks,
  }: ProvinceAct & { checks: readonly { item: CheckItem; isSound: boolean; text: string }[] },
): Promise<RecommendationTable> {
  requireSent(table);
  const faults = checks.flatMap(({ isSound: sound, text }, index) =>
    sound || text.trim() !== ''
      ? []
      : [{ field: `checks.${index}.text`, code: 'required', message: recommendationWording.faultNeedsText }],
  );
  if (faults.length > 0) throw problem('request.invalid', { faults });
  const nowUtc = await databaseNow(tx);
  const { id: tableId, number } = table;
  await tx.delete(RecommendationCheck, { tableId, number });
  const latest = new Map(checks.map((check) => [check.item, check]));
  for (const { item, isSound: sound, text } of latest.values()) {
    await tx.insert(RecommendationCheck, {
      tableId,
      number,
      item,
      isSound: sound,
      text: text.trim(),
      checkedAtUtc: nowUtc,
      checkedByStaffId: actor.accountId,
    });
  }
  const faulted = checks.filter((check) => !check.isSound).length;
  return changeTable(tx, {
    actor,
    table,
    changes: {},
    nowUtc,
    action: 'recommendation.checked',
    detail: { number, checked: latest.size, faulted },
  });
}

/**
 * Takes the table over: every application in it moves on.
 *
 * @throws recommendation.checkIncomplete; recommendation.entriesInvalid when an application is elsewhere by now
 */
export async function receiveTable(
  tx: EntityManager,
  { actor, table }: ProvinceAct,
): Promise<RecommendationTable> {
  requireSent(table);
  const checks = await checksOf(tx, table);
  const open = checkItemKeys.filter(
    (key) => !checks.some(({ item, isSound: sound }) => item === key && sound),
  );
  if (open.length > 0)
    throw problem('recommendation.checkIncomplete', {
      faults: open.map((item) => ({
        field: `checks.${item}`,
        code: 'open',
        message: checkItems[item].label,
      })),
    });
  const chosen = await chosenOf(tx, table);
  const moved = chosen.flatMap((row, index): RequestFault[] => {
    if (isSound(table, row)) return [];
    const unitName = textAnswer(answersOf(row.application), 'unitName');
    const message = recommendationWording.statusChangedInSent(unitName, row.application.status);
    return [{ field: `entries.${index}.applicationId`, code: 'statusChanged', message }];
  });
  if (moved.length > 0) throw problem('recommendation.entriesInvalid', { faults: moved });
  const nowUtc = await databaseNow(tx);
  const received = await changeTable(tx, {
    actor,
    table,
    changes: { status: 'received', receivedAtUtc: nowUtc, receivedByStaffId: actor.accountId },
    nowUtc,
    action: 'recommendation.received',
    detail: { number: table.number, entries: chosen.length },
  });
  await moveAll(tx, {
    chosen,
    actor,
    table,
    nowUtc,
    move: 'receive',
    notice: {
      text: recommendationWording.received,
      advice: recommendationWording.receivedAdvice,
      timeUtc: nowUtc,
    },
  });
  return received;
}

/** Gives the table back to its bureau. An application that has left the way meanwhile stays where it is. */
export async function sendBackTable(
  tx: EntityManager,
  { actor, table, reason }: ProvinceAct & { reason: string },
): Promise<RecommendationTable> {
  requireSent(table);
  const nowUtc = await databaseNow(tx);
  const chosen = await chosenOf(tx, table);
  const back = chosen.filter((row) => isSound(table, row));
  const returned = await changeTable(tx, {
    actor,
    table,
    changes: { status: 'returned', returnReason: reason.trim() },
    nowUtc,
    action: 'recommendation.sentBack',
    detail: { number: table.number, entries: back.length },
  });
  await moveAll(tx, { chosen: back, actor, table, nowUtc, move: 'sendBack' });
  return returned;
}

/** The province's move of the table, for each of these applications in it. */
async function moveAll(
  tx: EntityManager,
  {
    chosen,
    actor,
    table,
    ...move
  }: ProvinceAct & Pick<MoveRequest, 'move' | 'nowUtc' | 'notice'> & { chosen: readonly Chosen[] },
): Promise<void> {
  const by = { kind: 'province', id: actor.accountId } as const;
  const detail = { tableId: table.id, number: table.number };
  for (const { application } of chosen) await performMove(tx, { ...move, application, by, detail });
}
