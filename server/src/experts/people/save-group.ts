import { In, type EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import type { RequestFault } from '#shared/api/problems';
import { expertWording } from '#shared/experts/expert-wording';
import { StaffAccount } from '../../accounts';
import { recordAudit } from '../../audit';
import { currentCampaign, definitionFor } from '../../campaigns';
import { databaseNow, isUniqueViolation } from '../../database';
import type { StaffActor } from '../../http';
import { problem } from '../../problem';
import { ExpertGroup } from '../expert-group.entity';
import { presentGroup } from './find-experts';

export interface GroupContent {
  name: string;
  directions: readonly string[];
  expertIds: readonly string[];
}

type Act = { actor: StaffActor<'province'> };
type Seen = { id: string; expectedVersion: number };

/** @throws expert.invalid with every fault of the content */
export async function addGroup(
  tx: EntityManager,
  { actor, content }: Act & { content: GroupContent },
): Promise<ExpertGroup> {
  const campaign = await currentCampaign(tx);
  const columns = await soundColumns(tx, campaign.id, content);
  const group = Object.assign(new ExpertGroup(), {
    id: ulid(),
    campaignId: campaign.id,
    ...columns,
    version: 1,
    createdAtUtc: await databaseNow(tx),
  });
  await named(() => tx.insert(ExpertGroup, group));
  await recordGroup(tx, actor, group, 'expertGroup.added');
  return group;
}

/** @throws notFound, version.stale, and expert.invalid with every fault of the content */
export async function changeGroup(
  tx: EntityManager,
  { actor, id, expectedVersion, content }: Act & Seen & { content: GroupContent },
): Promise<ExpertGroup> {
  const seen = await seenGroup(tx, { id, expectedVersion });
  const columns = { ...(await soundColumns(tx, seen.campaignId, content)), version: expectedVersion + 1 };
  const { affected } = await named(() => tx.update(ExpertGroup, { id, version: expectedVersion }, columns));
  if (affected !== 1) throw problem('version.stale', { current: presentGroup(seen) });
  const group = Object.assign(new ExpertGroup(), seen, columns);
  await recordGroup(tx, actor, group, 'expertGroup.changed');
  return group;
}

/** Assignments that were made with its help stay. */
export async function removeGroup(
  tx: EntityManager,
  { actor, id, expectedVersion }: Act & Seen,
): Promise<void> {
  const seen = await seenGroup(tx, { id, expectedVersion });
  const { affected } = await tx.delete(ExpertGroup, { id, version: expectedVersion });
  if (affected !== 1) throw problem('version.stale', { current: presentGroup(seen) });
  await recordGroup(tx, actor, seen, 'expertGroup.removed');
}

async function seenGroup(tx: EntityManager, { id, expectedVersion }: Seen): Promise<ExpertGroup> {
  const group = await tx.findOneBy(ExpertGroup, { id });
  if (group === null) throw problem('notFound');
  if (group.version !== expectedVersion) throw problem('version.stale', { current: presentGroup(group) });
  return group;
}

async function soundColumns(
  tx: EntityManager,
  campaignId: string,
  content: GroupContent,
): Promise<Pick<ExpertGroup, 'name' | 'directions' | 'expertIds'>> {
  const definition = await definitionFor(tx, campaignId);
  const known = definition.directionAreas.flatMap(({ directions }) => directions.map(({ key }) => key));
  const directions = known.filter((key) => content.directions.includes(key));
  const expertIds = [...new Set(content.expertIds)].sort();
  const found = await tx.countBy(StaffAccount, { id: In(expertIds), role: 'expert', isDisabled: false });
  const faults: RequestFault[] = [];
  if (content.name.trim() === '') faults.push(faultAt('name', 'required', expertWording.nameMissing));
  if (content.directions.some((key) => !known.includes(key))) {
    faults.push(faultAt('directions', 'notAllowed', expertWording.directionUnknown));
  }
  if (found !== expertIds.length)
    faults.push(faultAt('expertIds', 'notAllowed', expertWording.expertUnknown));
  if (faults.length > 0) throw problem('expert.invalid', { faults });
  return {
    name: content.name.trim(),
    directions: JSON.stringify(directions),
    expertIds: JSON.stringify(expertIds),
  };
}

/** The names of a campaign's groups differ, which only the database can say while two clerks write. */
async function named<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw problem('expert.invalid', { faults: [faultAt('name', 'taken', expertWording.nameTaken)] });
  }
}

function faultAt(field: string, code: string, message: string): RequestFault {
  return { field, code, message };
}

async function recordGroup(
  tx: EntityManager,
  actor: StaffActor,
  group: ExpertGroup,
  action: string,
): Promise<void> {
  await recordAudit(tx, {
    subjectId: group.campaignId,
    atUtc: await databaseNow(tx),
    actorKind: 'province',
    actorId: actor.accountId,
    action,
    detail: { groupId: group.id, version: group.version },
  });
}
