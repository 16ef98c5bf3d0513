import { In, type EntityManager } from 'typeorm';
import type { ReviewView } from '#shared/api/views';
import { templateKeys } from '#shared/notices/notice-kinds';
import { contactsOfUnit } from '../units';
import { SubscriptionGrant } from './subscription-grant.entity';

/** What the bureau's decisions are told by; a deadline is no decision. */
const decisionTemplates = templateKeys.filter((key) => key !== 'deadline');

/**
 * Whether WeChat will carry the bureau's next decision to a contact of the unit, whichever it is: somebody has a message
 * left for each of its templates. Otherwise it waits in the inbox, and a call is the surer way.
 */
export async function contactReachOf(
  manager: EntityManager,
  unitId: string,
): Promise<ReviewView['contactReach']> {
  const accountIds = await contactsOfUnit(manager, unitId);
  if (accountIds.length === 0) return 'inboxOnly';
  const grants = await manager.findBy(SubscriptionGrant, { accountId: In(accountIds) });
  const canBeTold = (accountId: string): boolean =>
    decisionTemplates.every((template) =>
      grants.some(
        (grant) => grant.accountId === accountId && grant.template === template && grant.granted > grant.sent,
      ),
    );
  return accountIds.some(canBeTold) ? 'wechat' : 'inboxOnly';
}
