import type { EntityManager } from 'typeorm';
import { bureaus, type BureauCode } from '#shared/campaigns/bureaus';
import type { DeadlinesView } from '#shared/api/views';
import { campaignById, CampaignBureau, DeadlineExtension, definitionFor, earlierOf } from '../campaigns';
import { nameOfStaff } from './present-draft';

/** Until when each region may submit, and how that came about; newest extension first. */
export async function presentDeadlines(manager: EntityManager, campaignId: string): Promise<DeadlinesView> {
  const campaign = await campaignById(manager, campaignId);
  const own = await manager.findBy(CampaignBureau, { campaignId });
  const extensions = await manager.find(DeadlineExtension, {
    where: { campaignId },
    order: { number: 'DESC' },
  });
  return {
    campaignId,
    title: (await definitionFor(manager, campaignId)).title,
    version: extensions.length + 1,
    deadlineUtc: campaign.deadlineUtc,
    bureaus: bureaus.map(({ code, region }) => {
      const deadlineUtc = own.find(({ bureauCode }) => bureauCode === code)?.deadlineUtc ?? null;
      return {
        code,
        region,
        deadlineUtc: earlierOf(deadlineUtc, campaign.deadlineUtc),
        isOwn: deadlineUtc !== null && deadlineUtc < campaign.deadlineUtc,
      };
    }),
    extensions: await Promise.all(
      extensions.map(
        async ({ id, bureauCode, fromUtc, toUtc, reason, madeByStaffId, madeAtUtc, toldAtUtc }) => ({
          id,
          bureauCode: bureauCode as BureauCode | null,
          fromUtc,
          toUtc,
          reason,
          madeBy: await nameOfStaff(manager, madeByStaffId),
          madeAtUtc,
          toldAtUtc,
        }),
      ),
    ),
  };
}
