import { randomInt } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import { requireConsent } from '../accounts';
import { recordAudit } from '../audit';
import { campaignById, deadlineFor, pinVersion } from '../campaigns';
import { databaseNow, isUniqueViolation } from '../database';
import type { ContactActor } from '../http';
import { keepListing } from '../listing';
import { problem } from '../problem';
import { requireUnitOf } from '../units';
import { Application } from './application.entity';
import { sealApplication } from './seal-application';

/** Crockford's base 32: no I, L, O, U, so that a code can be read out on the telephone. */
const CODE_CHARACTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 10;

export function newApplicationCode(): string {
  return Array.from({ length: CODE_LENGTH }, () =>
    CODE_CHARACTERS.charAt(randomInt(CODE_CHARACTERS.length)),
  ).join('');
}

/**
 * Starts the unit's application of a campaign.
 *
 * @throws application.exists: 每个申报主体限申报1个项目 (notice, 三（一）); campaign.notOpen, campaign.closed
 */
export async function createApplication(
  tx: EntityManager,
  { actor, campaignId }: { actor: ContactActor; campaignId: string },
): Promise<Application> {
  await requireConsent(tx, actor.accountId);
  const unit = await requireUnitOf(tx, actor.accountId);
  const campaign = await campaignById(tx, campaignId);
  const now = await databaseNow(tx);
  if (now < campaign.opensAtUtc) throw problem('campaign.notOpen');
  if (now > (await deadlineFor(tx, campaign, unit.bureauCode))) throw problem('campaign.closed');

  const application = Object.assign(new Application(), {
    id: ulid(),
    code: newApplicationCode(),
    campaignId,
    unitId: unit.id,
    bureauCode: unit.bureauCode,
    status: 'draft' as const,
    version: 1,
    answers: JSON.stringify({ unitName: unit.name }),
    confirmations: '[]',
    projectName: '',
    hasPriority: false,
    printRevision: null,
    openedAtUtc: null,
    openedByStaffId: null,
    submittedAtUtc: null,
    returnCount: 0,
    correctUntilUtc: null,
    decisionText: null,
    createdAtUtc: now,
    updatedAtUtc: now,
  });
  try {
    await tx.insert(Application, application);
  } catch (error) {
    if (isUniqueViolation(error)) throw problem('application.exists');
    throw error;
  }
  await keepListing(tx, null, application);
  await pinVersion(tx, application);
  await recordAudit(tx, {
    subjectId: application.id,
    atUtc: now,
    actorKind: 'contact',
    actorId: actor.accountId,
    action: 'application.created',
    detail: { campaignId, ...sealApplication(tx, application) },
  });
  return application;
}
