import type { EntityManager } from 'typeorm';
import { moves, type MoveKey } from '#shared/applications/moves';
import type { TimelineEntry } from '#shared/api/views';
import { AuditEntry, type AuditActorKind } from '../audit';

/** Facts besides the moves that are worth a line; everything else stays in the audit trail. */
const facts: Record<string, string> = {
  'application.created': '开始填写',
  'print.issued': '生成打印件',
  'review.opened': '市州经信局打开审核',
};

/** The path of an application so far, oldest first, from its audit trail. */
export async function timelineOf(manager: EntityManager, applicationId: string): Promise<TimelineEntry[]> {
  const entries = await manager.find(AuditEntry, {
    where: { subjectId: applicationId },
    order: { sequence: 'ASC' },
  });
  return entries.flatMap((entry) => {
    const what = wordsFor(entry.action);
    if (what === null) return [];
    const { revision } = JSON.parse(entry.detail) as { revision?: number };
    return [
      {
        atUtc: entry.atUtc,
        what,
        by: makerOf(entry.actorKind),
        text: entry.action === 'print.issued' && revision !== undefined ? `第 ${revision} 次` : null,
      },
    ];
  });
}

/** The contact's view names offices, not people: what neither contact nor office did, the system did. */
function makerOf(kind: AuditActorKind): TimelineEntry['by'] {
  return kind === 'contact' || kind === 'bureau' || kind === 'province' ? kind : 'system';
}

function wordsFor(action: string): string | null {
  if (!action.startsWith('move.')) return facts[action] ?? null;
  const key = action.slice('move.'.length);
  return key in moves ? moves[key as MoveKey].done : null;
}
