import { hashPassword, makeUpPassword, StaffAccount } from '../accounts';
import type { Database } from '../database';
import { createStaffAccount } from './create-staff-account';

const USER_NAME = 'admin';

export type FirstAdministrator = { userName: string; password: string } | 'exists';

/** So that somebody can make the other accounts: only where no administrator is. The password is told once. */
export async function createFirstAdministrator(database: Database): Promise<FirstAdministrator> {
  const password = makeUpPassword();
  const passwordHash = await hashPassword(password);
  return database.write(async (tx) => {
    if ((await tx.countBy(StaffAccount, { role: 'admin' })) > 0) return 'exists';
    await createStaffAccount(tx, {
      userName: USER_NAME,
      displayName: '系统管理员',
      role: 'admin',
      bureauCode: null,
      passwordHash,
      byId: null,
    });
    return { userName: USER_NAME, password };
  });
}
