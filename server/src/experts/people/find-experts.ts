import { In, type EntityManager } from 'typeorm';
import type { ExpertGroupView, ExpertView } from '#shared/api/views';
import type { ExpertFacts } from '#shared/experts/conflicts';
import { StaffAccount } from '../../accounts';
import { ExpertGroup } from '../expert-group.entity';
import { ExpertProfile } from '../expert-profile.entity';

/** An account with the role of expert, and what is known of its owner. */
export interface Expert {
  account: Pick<StaffAccount, 'id' | 'displayName' | 'isDisabled'>;
  profile: ExpertProfile | null;
}

/** All experts, those with a disabled account too: their sheets stay. */
export async function allExperts(manager: EntityManager): Promise<Expert[]> {
  const accounts = await manager.find(StaffAccount, {
    select: { id: true, displayName: true, isDisabled: true },
    where: { role: 'expert' },
    order: { displayName: 'ASC', id: 'ASC' },
  });
  const profiles = await manager.findBy(ExpertProfile, { accountId: In(accounts.map(({ id }) => id)) });
  const byId = new Map(profiles.map((profile) => [profile.accountId, profile]));
  return accounts.map((account) => ({ account, profile: byId.get(account.id) ?? null }));
}

export async function groupsOf(manager: EntityManager, campaignId: string): Promise<ExpertGroup[]> {
  return manager.find(ExpertGroup, { where: { campaignId }, order: { createdAtUtc: 'ASC', id: 'ASC' } });
}

export function factsOf(profile: ExpertProfile): ExpertFacts {
  const { employer, employerCreditCode, cityCode } = profile;
  return { employer, employerCreditCode, cityCode };
}

/** A profile that nobody has saved stands at version 1. */
export function presentExpert({ account, profile }: Expert): ExpertView {
  return {
    id: account.id,
    displayName: account.displayName,
    isDisabled: account.isDisabled,
    profile: profile === null ? null : factsOf(profile),
    version: profile?.version ?? 1,
  };
}

export function presentGroup(group: ExpertGroup): ExpertGroupView {
  const { id, name, version } = group;
  return { id, name, directions: listOf(group.directions), expertIds: listOf(group.expertIds), version };
}

/** JSON columns are written by this room alone. */
export function listOf(stored: string): string[] {
  return JSON.parse(stored) as string[];
}
