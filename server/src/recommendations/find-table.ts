import type { EntityManager, FindOptionsWhere } from 'typeorm';
import { tableStatuses } from '#shared/recommendations/table-statuses';
import { CampaignBureau, type Campaign } from '../campaigns';
import { lockWhileWriting } from '../database';
import type { BureauActor, StaffActor } from '../http';
import { problem } from '../problem';
import { RecommendationTable } from './recommendation-table.entity';

/** What the campaign grants a bureau. */
export interface BureauTerms {
  /** null: as many as it likes. */
  quota: number | null;
  paperCopies: number;
}

/** 一式两份 (notice, 三（二）), where a bureau has no row of its own. */
const USUAL_COPIES = 2;

export async function termsFor(
  manager: EntityManager,
  { campaignId, bureauCode }: { campaignId: string; bureauCode: string },
): Promise<BureauTerms> {
  const own = await manager.findOneBy(CampaignBureau, { campaignId, bureauCode });
  return { quota: own?.quota ?? null, paperCopies: own?.paperCopies ?? USUAL_COPIES };
}

/** The table of the own bureau in a campaign, or one that nobody has begun: version 1, not stored. */
export async function ownTable(
  manager: EntityManager,
  actor: BureauActor,
  campaign: Campaign,
): Promise<RecommendationTable> {
  const bureauCode = bureauOf(actor);
  const stored = await findLocked(manager, { campaignId: campaign.id, bureauCode });
  return (
    stored ??
    Object.assign(new RecommendationTable(), {
      id: '',
      code: '',
      campaignId: campaign.id,
      bureauCode,
      status: 'draft' as const,
      version: 1,
      number: 0,
      letterNumber: '',
      issueRevision: null,
      returnReason: null,
      sentAtUtc: null,
      sentByStaffId: null,
      receivedAtUtc: null,
      receivedByStaffId: null,
    })
  );
}

/**
 * A bureau finds its own table; the province finds what has been sent and not gone back. What others have answers like
 * what does not exist.
 */
export async function findTable(
  manager: EntityManager,
  actor: StaffActor,
  id: string,
): Promise<RecommendationTable> {
  const where: FindOptionsWhere<RecommendationTable> =
    actor.role === 'province' ? { id } : { id, bureauCode: bureauOf(actor) };
  const table = await findLocked(manager, where);
  if (table === null || (actor.role === 'province' && tableStatuses[table.status].isOpen))
    throw problem('notFound');
  return table;
}

function bureauOf({ role, bureauCode }: StaffActor): string {
  if ((role === 'bureau' || role === 'bureauHead') && bureauCode !== null) return bureauCode;
  throw problem('session.notAllowed');
}

async function findLocked(
  manager: EntityManager,
  where: FindOptionsWhere<RecommendationTable>,
): Promise<RecommendationTable | null> {
  return manager.findOne(RecommendationTable, { where, ...lockWhileWriting(manager) });
}
