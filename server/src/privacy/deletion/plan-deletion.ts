import { In, type EntityManager } from 'typeorm';
import { statuses } from '#shared/applications/statuses';
import type { DeletionObstacle } from '#shared/privacy/deletion';
import { Application, Submission } from '../../applications';
import { membersOf } from '../../colleagues';
import { ClaimDispute } from '../../disputes';
import { findMember, Unit, type UnitMember } from '../../units';

/** What carrying out a request means for one person now. */
export interface DeletionPlan {
  obstacle: DeletionObstacle | null;
  unit: {
    unit: Unit;
    member: UnitMember;
    /** Left: its other people go on. Given up: what was handed in stays, and nobody acts for it. */
    becomes: 'left' | 'givenUp' | 'erased';
  } | null;
  erased: Application[];
  kept: Application[];
  keepsDisputes: boolean;
}

const nothing = { erased: [], kept: [] };

/**
 * The rule of what is erased. Nothing that was handed in, nothing that others still work on; and nothing at all while an
 * office or a colleague still needs the person, because then they have a quicker way: to take back, or to hand over.
 */
export async function planDeletion(manager: EntityManager, accountId: string): Promise<DeletionPlan> {
  const disputes = await manager.findBy(ClaimDispute, { accountId });
  const keepsDisputes = disputes.some(({ state }) => state === 'kept' || state === 'handedOver');
  const ownObstacle = disputes.some(({ state }) => state === 'open') ? 'ownDispute' : null;
  const member = await findMember(manager, accountId);
  if (member === null) return { obstacle: ownObstacle, unit: null, ...nothing, keepsDisputes };

  const unit = await manager.findOneByOrFail(Unit, { id: member.unitId });
  if ((await membersOf(manager, unit.id)).length > 1) {
    const obstacle = member.role === 'owner' ? 'transferFirst' : ownObstacle;
    return { obstacle, unit: { unit, member, becomes: 'left' }, ...nothing, keepsDisputes };
  }
  const { erased, kept } = await applicationsOf(manager, unit);
  const claims = await manager.findBy(ClaimDispute, { unitId: unit.id });
  const becomes = kept.length === 0 && claims.length === 0 ? 'erased' : 'givenUp';
  const obstacle = kept.some(({ status }) => !statuses[status].isFinal)
    ? 'underWay'
    : claims.some(({ state }) => state === 'open')
      ? 'unitDisputed'
      : ownObstacle;
  return { obstacle, unit: { unit, member, becomes }, erased, kept, keepsDisputes };
}

/** Handed in is what has a receipt, also when it was recalled or withdrawn since. */
async function applicationsOf(
  manager: EntityManager,
  unit: Unit,
): Promise<{ erased: Application[]; kept: Application[] }> {
  const all = await manager.find(Application, { where: { unitId: unit.id }, order: { id: 'ASC' } });
  const receipts = await manager.find(Submission, {
    select: { applicationId: true },
    where: { applicationId: In(all.map(({ id }) => id)) },
  });
  const handedIn = new Set(receipts.map(({ applicationId }) => applicationId));
  return {
    erased: all.filter(({ id }) => !handedIn.has(id)),
    kept: all.filter(({ id }) => handedIn.has(id)),
  };
}
