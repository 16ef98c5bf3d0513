import type { EntityManager } from 'typeorm';
import { templateKeys, type TemplateKey } from '#shared/notices/notice-kinds';
import { isUniqueViolation } from '../database';
import { SubscriptionGrant } from './subscription-grant.entity';

/** How many WeChat messages may still be sent to the account, by template. WeChat itself does not tell. */
export async function remainingMessages(
  manager: EntityManager,
  accountId: string,
): Promise<Record<TemplateKey, number>> {
  const grants = await manager.findBy(SubscriptionGrant, { accountId });
  const remainingOf = (template: TemplateKey): number => {
    const grant = grants.find((candidate) => candidate.template === template);
    return grant === undefined ? 0 : Math.max(0, grant.granted - grant.sent);
  };
  return {
    progress: remainingOf('progress'),
    correction: remainingOf('correction'),
    deadline: remainingOf('deadline'),
  };
}

/** One accept buys one message; accepts add up. */
export async function addGrant(
  tx: EntityManager,
  { accountId, template, nowUtc }: { accountId: string; template: TemplateKey; nowUtc: string },
): Promise<void> {
  const raise = () => tx.increment(SubscriptionGrant, { accountId, template }, 'granted', 1);
  if ((await raise()).affected !== 0) return;
  try {
    await tx.insert(SubscriptionGrant, { accountId, template, granted: 1, sent: 0, updatedAtUtc: nowUtc });
  } catch (error) {
    // Another accept of the same person made the row meanwhile.
    if (!isUniqueViolation(error)) throw error;
    await raise();
  }
}

export async function countSent(
  tx: EntityManager,
  { accountId, template }: { accountId: string; template: TemplateKey },
): Promise<void> {
  await tx.increment(SubscriptionGrant, { accountId, template }, 'sent', 1);
}

/** WeChat said that nothing is left, or the person revoked: the ledger follows WeChat. */
export async function clearGrants(
  tx: EntityManager,
  { accountId, template }: { accountId: string; template: TemplateKey },
): Promise<void> {
  await tx
    .createQueryBuilder()
    .update(SubscriptionGrant)
    .set({ sent: () => 'granted' })
    .where({ accountId, template })
    .execute();
}

export function templateOfId(ids: Record<TemplateKey, string>, templateId: string): TemplateKey | null {
  return templateKeys.find((key) => ids[key] === templateId) ?? null;
}
