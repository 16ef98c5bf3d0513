import type { EntityManager } from 'typeorm';
import type { Application } from '../applications';
import { recordAudit, sealRow } from '../audit';
import { databaseNow } from '../database';
import type { StaffActor } from '../http';
import { problem } from '../problem';
import { BureauOpinion } from './bureau-opinion.entity';
import { changeOpinion } from './change-opinion';
import { isSealing } from './opinion-stages';
import type { OpinionState } from './opinion-state';

/**
 * The head answers for an opinion page that the machine did not accept: the application may be sent all the same.
 * Holds for this print only.
 *
 * @throws opinion.notIssued before there is a page that could bear a seal
 */
export async function waiveOpinion(
  tx: EntityManager,
  {
    actor,
    application,
    state,
    reason,
  }: { actor: StaffActor<'bureauHead'>; application: Application; state: OpinionState; reason: string },
): Promise<void> {
  if (!isSealing(application.status)) throw problem('application.moveNotAllowed');
  if (state.row === null || state.print === null || state.print.isStale) throw problem('opinion.notIssued');
  const now = await databaseNow(tx);
  const { revision } = state.print;
  const waived = await changeOpinion(tx, {
    application,
    seen: state.row,
    changes: {
      waivedRevision: revision,
      waiverReason: reason.trim(),
      waivedByStaffId: actor.accountId,
      waivedAtUtc: now,
    },
    staffId: actor.accountId,
    nowUtc: now,
  });
  await recordAudit(tx, {
    subjectId: application.id,
    atUtc: now,
    actorKind: 'bureau',
    actorId: actor.accountId,
    action: 'opinion.waived',
    detail: { revision, ...sealRow(tx, BureauOpinion, waived) },
  });
}
