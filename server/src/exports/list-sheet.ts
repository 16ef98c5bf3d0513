import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { statuses } from '#shared/applications/statuses';
import type { QueueRow } from '#shared/api/views';
import { bureauByCode } from '#shared/campaigns/bureaus';
import type { StaffActor } from '../http';
import { readWholeQueue, type QueueQuery } from '../reviews';
import { exportsWording } from './exports-wording';
import type { Cell, Column, SheetPlan } from './xlsx';

/**
 * Others wait for a batch at each turn of the event loop, so that a batch must be short: of a hundred rows it made others
 * wait more than twice as long, of twenty-five hardly any longer (100,000 rows, both databases).
 */
const BATCH_ROWS = 25;

const { columns: titles, yes } = exportsWording;

const columns: readonly Column[] = [
  { title: titles.number, width: 7 },
  { title: titles.receipt, width: 20 },
  { title: titles.unit, width: 36 },
  { title: titles.project, width: 40 },
  { title: titles.directions, width: 40 },
  { title: titles.bureau, width: 14 },
  { title: titles.status, width: 16 },
  { title: titles.priority, width: 13 },
  { title: titles.submittedAt, width: 17 },
  { title: titles.openedAt, width: 17 },
  { title: titles.returned, width: 11 },
  { title: titles.correctUntil, width: 17 },
  { title: titles.findings, width: 11 },
  { title: titles.paper, width: 13 },
];

/** The list as the clerk sees it, with the same filters and in the same order; it names no person. */
export function listSheet(
  read: EntityManager,
  { actor, query, atUtc }: { actor: StaffActor; query: Omit<QueueQuery, 'after'>; atUtc: string },
): SheetPlan {
  async function* batches(): AsyncGenerator<Cell[][]> {
    let number = 0;
    for await (const rows of readWholeQueue(read, actor, query, { batchRows: BATCH_ROWS })) {
      yield rows.map((row) => cellsOf(row, (number += 1)));
      // One turn in which others are read from, one in which they are answered.
      await nextTurn();
      await nextTurn();
    }
  }
  return { sheetName: exportsWording.sheetName, columns, batches: batches(), atUtc };
}

function cellsOf(row: QueueRow, number: number): Cell[] {
  return [
    { number },
    textOf(row.number),
    { text: row.unitName },
    { text: row.projectName },
    { text: row.directions.join('；') },
    { text: bureauByCode(row.bureauCode)?.region ?? row.bureauCode },
    { text: statuses[row.status].label },
    mark(row.hasPriority),
    moment(row.submittedAtUtc),
    moment(row.openedAtUtc),
    mark(row.isReturnedBefore),
    moment(row.correctUntilUtc),
    mark(row.hasPageFindings),
    mark(row.isPaperArrived),
  ];
}

const textOf = (text: string | null): Cell => (text === null ? null : { text });
const mark = (holds: boolean): Cell => (holds ? { text: yes } : null);
const moment = (atUtc: string | null): Cell => (atUtc === null ? null : { atUtc });
