import type { EntityManager } from 'typeorm';
import type { Application } from '../applications';
import { recordAudit, sealRow } from '../audit';
import { databaseNow } from '../database';
import type { BureauActor } from '../http';
import { problem } from '../problem';
import { BureauOpinion } from './bureau-opinion.entity';
import { changeOpinion } from './change-opinion';
import type { OpinionState } from './opinion-state';

/**
 * Keeps what a clerk is writing; the page is printed from it, and the approval may take it.
 *
 * @throws application.moveNotAllowed after the decision
 */
export async function saveOpinion(
  tx: EntityManager,
  {
    actor,
    application,
    state,
    text,
  }: { actor: BureauActor; application: Application; state: OpinionState; text: string },
): Promise<void> {
  if (application.status !== 'submitted') throw problem('application.moveNotAllowed');
  // As the approval keeps it, so that a page that was sealed before says the same.
  const kept = text.trim();
  if (kept === state.text) return;
  const nowUtc = await databaseNow(tx);
  const saved = await changeOpinion(tx, {
    application,
    seen: state.row,
    changes: { text: kept },
    staffId: actor.accountId,
    nowUtc,
  });
  await recordAudit(tx, {
    subjectId: application.id,
    atUtc: nowUtc,
    actorKind: 'bureau',
    actorId: actor.accountId,
    action: 'opinion.saved',
    detail: { version: saved.version, ...sealRow(tx, BureauOpinion, saved) },
  });
}
