import type { EntityManager } from 'typeorm';
import { moves, type Move, type MoveKey, type MoveMaker } from '#shared/applications/moves';
import { isEditableStatus, type Status } from '#shared/applications/statuses';
import { changeApplication, sealApplication, type Application } from '../applications';
import { recordAudit, type AuditFact } from '../audit';
import { endComputerLinks } from '../computer-links';
import { notifyContacts, type NoticeToSend } from '../notices';
import { problem } from '../problem';

export interface MoveRequest {
  application: Application;
  move: MoveKey;
  by: { kind: MoveMaker; id: string };
  nowUtc: string;
  /** Columns that change with the state. */
  changes?: Parameters<typeof changeApplication>[2];
  detail?: AuditFact['detail'];
  /** What the contacts read; needed exactly when the table of moves names a notice. */
  notice?: Pick<NoticeToSend, 'text' | 'advice' | 'timeUtc'>;
}

/**
 * Makes one move of the table: new state, audit entry, notice and message in the caller's transaction, and only if the
 * application is still where it was seen.
 *
 * @throws application.moveNotAllowed when the state does not allow the move or somebody else was faster
 */
export async function performMove(tx: EntityManager, request: MoveRequest): Promise<Application> {
  const { application, by, nowUtc } = request;
  const move: Move = moves[request.move];
  requireMove(application.status, request.move, by.kind);
  const moved = await changeApplication(tx, application, { ...request.changes, status: move.to }, nowUtc);
  await recordAudit(tx, {
    subjectId: application.id,
    atUtc: nowUtc,
    actorKind: by.kind,
    actorId: by.id,
    action: `move.${request.move}`,
    detail: {
      ...request.detail,
      from: application.status,
      to: move.to,
      version: moved.version,
      ...sealApplication(tx, moved),
    },
  });
  // What is handed in is not typed at any more, on any screen.
  if (!isEditableStatus(moved.status))
    await endComputerLinks(tx, { applicationId: moved.id }, { reason: 'handedIn', atUtc: nowUtc, by });
  if (move.notice !== null) {
    if (request.notice === undefined)
      throw new Error(`The move ${request.move} needs the text of its notice`);
    const cause = `${request.move}.${moved.version}`;
    await notifyContacts(tx, { ...request.notice, application: moved, kind: move.notice, cause, nowUtc });
  }
  return moved;
}

export function requireMove(status: Status, key: MoveKey, by: MoveMaker): void {
  const move: Move = moves[key];
  if (move.by !== by || !move.from.includes(status)) throw problem('application.moveNotAllowed');
}
