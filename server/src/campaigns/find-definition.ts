import { In, type EntityManager } from 'typeorm';
import type { CampaignDefinition } from '#shared/campaigns/campaign-definition';
import { notice2020 } from '#shared/campaigns/notice-2020';
import { ApplicationCampaignVersion } from './application-campaign-version.entity';
import { CampaignVersion } from './campaign-version.entity';
import { campaignById } from './find-campaign';
import { BoundedMap } from './bounded-map';

/** The notice that the product brings; every other one is a row. */
const builtIn: readonly CampaignDefinition[] = [notice2020];

/**
 * A campaign by its id means the version published last; an application means the version that it began with, which
 * whoever knows it already may name.
 */
export type DefinitionSubject =
  string | { id: string; campaignId: string } | { campaignId: string; versionId: string | null };

/** Versions and what an application began with never change, so that they are read once. */
const definitionByVersion = new BoundedMap<string, CampaignDefinition>(200);
const versionByApplication = new BoundedMap<string, string | null>(20_000);
const keyByCampaign = new BoundedMap<string, string>(200);

/** Lists ask for the same campaign again and again; a correction published elsewhere is seen after this. */
const NEWEST_KNOWN_FOR_MS = 2_000;
const newestByCampaign = new BoundedMap<string, { versionId: string | null; untilMs: number }>(200);

export async function definitionFor(
  manager: EntityManager,
  subject: DefinitionSubject,
): Promise<CampaignDefinition> {
  if (typeof subject === 'string') {
    return definitionOfVersion(manager, subject, await newestVersion(manager, subject));
  }
  const { campaignId } = subject;
  if ('versionId' in subject) return definitionOfVersion(manager, campaignId, subject.versionId);
  const { id } = subject;
  let versionId = versionByApplication.get(id);
  if (versionId === undefined) {
    const pin = await manager.findOneBy(ApplicationCampaignVersion, { applicationId: id });
    versionId = pin?.campaignVersionId ?? null;
    versionByApplication.set(id, versionId);
  }
  return definitionOfVersion(manager, campaignId, versionId);
}

/** Reads what a whole page of a list began with in one statement; `definitionFor` then asks no more. */
export async function rememberVersions(
  manager: EntityManager,
  applicationIds: readonly string[],
): Promise<void> {
  const unknown = applicationIds.filter((id) => versionByApplication.get(id) === undefined);
  if (unknown.length === 0) return;
  const pins = await manager.findBy(ApplicationCampaignVersion, { applicationId: In(unknown) });
  const found = new Map(pins.map((pin) => [pin.applicationId, pin.campaignVersionId]));
  for (const id of unknown) versionByApplication.set(id, found.get(id) ?? null);
}

/** An application that begins now holds on to the version that is published last now. */
export async function pinVersion(
  tx: EntityManager,
  { id, campaignId }: { id: string; campaignId: string },
): Promise<void> {
  const newest = await readNewest(tx, campaignId);
  if (newest !== null) {
    await tx.insert(ApplicationCampaignVersion, { applicationId: id, campaignVersionId: newest.id });
  }
}

async function newestVersion(manager: EntityManager, campaignId: string): Promise<string | null> {
  const known = newestByCampaign.get(campaignId);
  if (known !== undefined && performance.now() < known.untilMs) return known.versionId;
  const versionId = (await readNewest(manager, campaignId))?.id ?? null;
  newestByCampaign.set(campaignId, { versionId, untilMs: performance.now() + NEWEST_KNOWN_FOR_MS });
  return versionId;
}

async function readNewest(manager: EntityManager, campaignId: string): Promise<{ id: string } | null> {
  return manager.findOne(CampaignVersion, {
    select: { id: true },
    where: { campaignId },
    order: { number: 'DESC' },
  });
}

/** Without a version: the definition that the product brings, or the first one of a campaign that is all rows. */
async function definitionOfVersion(
  manager: EntityManager,
  campaignId: string,
  versionId: string | null,
): Promise<CampaignDefinition> {
  if (versionId === null) {
    const brought = await builtInFor(manager, campaignId);
    if (brought !== undefined) return brought;
  }
  const known = versionId === null ? undefined : definitionByVersion.get(versionId);
  if (known !== undefined) return known;
  const where = versionId === null ? { campaignId, number: 1 } : { id: versionId };
  const version = await manager.findOneByOrFail(CampaignVersion, where);
  const definition = JSON.parse(version.definition) as CampaignDefinition;
  definitionByVersion.set(version.id, definition);
  return definition;
}

async function builtInFor(
  manager: EntityManager,
  campaignId: string,
): Promise<CampaignDefinition | undefined> {
  let key = keyByCampaign.get(campaignId);
  if (key === undefined) {
    key = (await campaignById(manager, campaignId)).definitionKey;
    keyByCampaign.set(campaignId, key);
  }
  return builtIn.find((definition) => definition.key === key);
}
