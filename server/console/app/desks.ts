import type { StaffRole } from '#shared/accounts/staff-roles';
import { appWording } from './app-wording';

export interface Desk {
  /** Below /console. */
  path: string;
  label: string;
  roles: readonly StaffRole[];
}

/** What stands in the head of the console, by who sits there; the first one is where a person arrives. */
const desks: readonly Desk[] = [
  { path: '/board', label: appWording.toBoard, roles: ['province'] },
  { path: '/applications', label: appWording.toQueue, roles: ['bureau', 'bureauHead', 'province'] },
  { path: '/recommendations/own', label: appWording.toRecommendation, roles: ['bureau', 'bureauHead'] },
  { path: '/recommendations/received', label: appWording.toReceive, roles: ['province'] },
  { path: '/expert-review', label: appWording.expertReview, roles: ['province'] },
  { path: '/publicity', label: appWording.toPublicity, roles: ['province'] },
  { path: '/campaigns', label: appWording.toCampaigns, roles: ['province'] },
  { path: '/calls', label: appWording.toCalls, roles: ['bureau', 'bureauHead', 'province'] },
  { path: '/deliveries', label: appWording.toDeliveries, roles: ['province', 'admin'] },
  { path: '/disputes', label: appWording.toDisputes, roles: ['bureau', 'bureauHead'] },
  { path: '/sentences', label: appWording.toSentences, roles: ['bureau', 'bureauHead'] },
  { path: '/scoring', label: appWording.scoring, roles: ['expert'] },
  { path: '/staff-accounts', label: appWording.toStaffAccounts, roles: ['admin'] },
  { path: '/audit', label: appWording.toAudit, roles: ['auditor'] },
];

export function desksOf(role: StaffRole): Desk[] {
  return desks.filter(({ roles }) => roles.includes(role));
}

/** Experts, auditors and administrators work on what is given to them, whatever year it is of. */
export function seesEarlierYears(role: StaffRole): boolean {
  return role === 'bureau' || role === 'bureauHead' || role === 'province';
}
