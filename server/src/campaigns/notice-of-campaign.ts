import type { EntityManager } from 'typeorm';
import type { NoticeTextView } from '#shared/api/views';
import { databaseNow } from '../database';
import { problem } from '../problem';
import { campaignById, currentCampaign } from './find-campaign';
import { definitionFor } from './find-definition';

/**
 * The whole text of a notice, as published last.
 *
 * @throws campaign.none also for one that has not opened: what is prepared is not said before its day
 */
export async function noticeOfCampaign(read: EntityManager, id: string): Promise<NoticeTextView> {
  const campaign = await campaignById(read, id);
  const hasOpened = campaign.opensAtUtc <= (await databaseNow(read));
  if (!hasOpened && (await currentCampaign(read)).id !== id) throw problem('campaign.none');
  const { title, issuer, noticeText } = await definitionFor(read, id);
  return { campaignId: id, title, issuer, text: noticeText ?? null };
}
