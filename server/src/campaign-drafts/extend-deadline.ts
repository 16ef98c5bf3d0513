import type { EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import type { RequestFault } from '#shared/api/problems';
import { PAPER_COPIES_DEFAULT } from '#shared/campaigns/campaign-content';
import { campaignWording } from '#shared/campaigns/campaign-wording';
import { formatChinaTime } from '#shared/text/china-time';
import { recordAudit } from '../audit';
import { Campaign, CampaignBureau, campaignById, deadlineFor, DeadlineExtension } from '../campaigns';
import { databaseNow, isUniqueViolation, WriteConflict } from '../database';
import type { StaffActor } from '../http';
import { problem } from '../problem';
import { presentDeadlines } from './present-deadlines';

export interface ExtendDeadline {
  actor: StaffActor<'province'>;
  campaignId: string;
  expectedVersion: number;
  /** null: the whole province; the earlier dates that bureaus have set move by the same length of time. */
  bureauCode: string | null;
  deadlineUtc: string;
  reason: string;
}

const wording = campaignWording.extension;

/**
 * Puts a deadline off. The contacts are told by the delivery room, batch by batch (tellOfExtensions).
 *
 * @throws campaign.extensionInvalid; version.stale when somebody has extended it meanwhile
 */
export async function extendDeadline(tx: EntityManager, request: ExtendDeadline): Promise<void> {
  const { actor, campaignId, expectedVersion, bureauCode, deadlineUtc, reason } = request;
  const campaign = await campaignById(tx, campaignId);
  const number = (await tx.countBy(DeadlineExtension, { campaignId })) + 1;
  if (number !== expectedVersion) {
    throw problem('version.stale', { current: await presentDeadlines(tx, campaignId) });
  }
  const now = await databaseNow(tx);
  const fromUtc = bureauCode === null ? campaign.deadlineUtc : await deadlineFor(tx, campaign, bureauCode);
  const faults = extensionFaults({ campaign, bureauCode, fromUtc, deadlineUtc, now });
  if (reason.trim() === '') faults.push(faultAt('reason', campaignWording.blank));
  if (faults.length > 0) throw problem('campaign.extensionInvalid', { faults });

  const id = ulid();
  try {
    // First: of two clerks at once the second meets this row, and then the new state.
    await tx.insert(DeadlineExtension, {
      id,
      campaignId,
      number,
      bureauCode,
      fromUtc,
      toUtc: deadlineUtc,
      reason: reason.trim(),
      madeByStaffId: actor.accountId,
      madeAtUtc: now,
      toldUpTo: '',
      toldAtUtc: null,
    });
  } catch (error) {
    throw isUniqueViolation(error) ? new WriteConflict() : error;
  }
  if (bureauCode === null) await moveCampaign(tx, campaign, deadlineUtc);
  else await moveBureau(tx, campaignId, bureauCode, deadlineUtc);
  await recordAudit(tx, {
    subjectId: campaignId,
    atUtc: now,
    actorKind: 'province',
    actorId: actor.accountId,
    action: 'deadline.extended',
    detail: { extensionId: id, bureauCode, fromUtc, toUtc: deadlineUtc },
  });
}

function extensionFaults({
  campaign,
  bureauCode,
  fromUtc,
  deadlineUtc,
  now,
}: {
  campaign: Campaign;
  bureauCode: string | null;
  fromUtc: string;
  deadlineUtc: string;
  now: string;
}): RequestFault[] {
  if (deadlineUtc <= now) return [faultAt('deadlineUtc', wording.past)];
  if (bureauCode !== null && deadlineUtc > campaign.deadlineUtc) {
    return [faultAt('deadlineUtc', wording.beyondCampaign(formatChinaTime(campaign.deadlineUtc)))];
  }
  return deadlineUtc > fromUtc ? [] : [faultAt('deadlineUtc', wording.notLater(formatChinaTime(fromUtc)))];
}

function faultAt(field: string, message: string): RequestFault {
  return { field, code: 'extension', message };
}

async function moveCampaign(tx: EntityManager, campaign: Campaign, deadlineUtc: string): Promise<void> {
  const { id, deadlineUtc: before } = campaign;
  const movedMs = Date.parse(deadlineUtc) - Date.parse(before);
  for (const { bureauCode, deadlineUtc: own } of await tx.findBy(CampaignBureau, { campaignId: id })) {
    if (own === null) continue;
    const moved = new Date(Date.parse(own) + movedMs).toISOString();
    await tx.update(CampaignBureau, { campaignId: id, bureauCode }, { deadlineUtc: moved });
  }
  const result = await tx.update(Campaign, { id, deadlineUtc: before }, { deadlineUtc });
  if (result.affected !== 1) throw new WriteConflict();
}

async function moveBureau(
  tx: EntityManager,
  campaignId: string,
  bureauCode: string,
  deadlineUtc: string,
): Promise<void> {
  const result = await tx.update(CampaignBureau, { campaignId, bureauCode }, { deadlineUtc });
  if (result.affected === 1) return;
  await tx.insert(CampaignBureau, {
    campaignId,
    bureauCode,
    deadlineUtc,
    quota: null,
    paperCopies: PAPER_COPIES_DEFAULT,
  });
}
