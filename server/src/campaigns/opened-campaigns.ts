import { LessThanOrEqual, type EntityManager } from 'typeorm';
import type { OpenedCampaign } from '#shared/api/views';
import { databaseNow } from '../database';
import { Campaign } from './campaign.entity';
import { currentCampaign } from './find-campaign';
import { definitionFor } from './find-definition';

/** What has opened so far, the running one first, then the latest; a notice of the future is nobody's work yet. */
export async function openedCampaigns(read: EntityManager): Promise<OpenedCampaign[]> {
  const current = await currentCampaign(read);
  const opened = await read.find(Campaign, {
    where: { opensAtUtc: LessThanOrEqual(await databaseNow(read)) },
    order: { opensAtUtc: 'DESC', createdAtUtc: 'DESC', id: 'DESC' },
  });
  const earlier = opened.filter(({ id }) => id !== current.id);
  return Promise.all([current, ...earlier].map((campaign) => present(read, campaign, current.id)));
}

async function present(
  read: EntityManager,
  { id, opensAtUtc }: Campaign,
  currentId: string,
): Promise<OpenedCampaign> {
  const { title, directionAreas } = await definitionFor(read, id);
  const directions = directionAreas.flatMap((area) => area.directions);
  return {
    id,
    title,
    opensAtUtc,
    isCurrent: id === currentId,
    directions: directions.map(({ key, number, title: name }) => ({ key, number, title: name })),
  };
}
