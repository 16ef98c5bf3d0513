import type { EntityManager } from 'typeorm';
import type { StaffView } from '#shared/api/views';
import { bureauByCode } from '#shared/campaigns/bureaus';
import { securityOf } from '../sign-in-security';
import type { StaffAccount } from './staff-account.entity';

export async function presentStaff(manager: EntityManager, staff: StaffAccount): Promise<StaffView> {
  const { id, userName, displayName, role, bureauCode } = staff;
  const bureau = bureauCode === null ? undefined : bureauByCode(bureauCode);
  const { mustChangePassword, totpSecret } = await securityOf(manager, id);
  return {
    accountId: id,
    userName,
    displayName,
    role,
    bureau: bureau === undefined ? null : { code: bureau.code, region: bureau.region, name: bureau.name },
    mustChangePassword,
    hasSecondFactor: totpSecret !== null,
  };
}
