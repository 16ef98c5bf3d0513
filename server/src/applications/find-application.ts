import type { EntityManager, FindOptionsWhere } from 'typeorm';
import { lockWhileWriting } from '../database';
import type { FillingActor, StaffActor } from '../http';
import { problem } from '../problem';
import { UnitMember } from '../units';
import { Application } from './application.entity';

/**
 * The only ways to an application. Whom it belongs to is part of the query, so that somebody else's answers like one
 * that does not exist.
 */
export async function findOwnApplication(
  manager: EntityManager,
  actor: FillingActor,
  id: string,
): Promise<Application> {
  if (actor.kind === 'computer' && id !== actor.applicationId) throw problem('notFound');
  const member = await manager.findOneBy(UnitMember, { accountId: actor.accountId });
  if (member === null) throw problem('notFound');
  return findWhere(manager, { id, unitId: member.unitId });
}

/** A bureau's clerk finds the applications of the own region; the province finds all. Drafts are nobody's but the unit's. */
export async function findReviewableApplication(
  manager: EntityManager,
  actor: StaffActor,
  id: string,
): Promise<Application> {
  const application = await findWhere(manager, { id, ...regionOf(actor) });
  if (application.submittedAtUtc === null) throw problem('notFound');
  return application;
}

export function regionOf(actor: StaffActor): FindOptionsWhere<Application> {
  if (actor.role === 'province') return {};
  const isOfBureau = actor.role === 'bureau' || actor.role === 'bureauHead';
  if (isOfBureau && actor.bureauCode !== null) return { bureauCode: actor.bureauCode };
  throw problem('session.notAllowed');
}

async function findWhere(manager: EntityManager, where: FindOptionsWhere<Application>): Promise<Application> {
  const application = await manager.findOne(Application, { where, ...lockWhileWriting(manager) });
  if (application === null) throw problem('notFound');
  return application;
}
