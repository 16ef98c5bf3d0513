import { writeFile } from 'node:fs/promises';
import { ulid } from 'ulid';
import { notice2020 } from '#shared/campaigns/notice-2020';
import type { StaffRole } from '#shared/accounts/staff-roles';
import { hashPassword, makeUpPassword, StaffAccount } from '../accounts';
import { Campaign, CampaignBureau } from '../campaigns';
import { databaseNow, type Database } from '../database';

export interface StaffSignIn {
  userName: string;
  password: string;
  displayName: string;
}

const DAY_MS = 24 * 3_600_000;

/** Who can sign in at the desk of a demonstration; the passwords are made up at the first start. */
const staff: readonly {
  userName: string;
  displayName: string;
  role: StaffRole;
  bureauCode: string | null;
}[] = [
  { userName: 'wuhan', displayName: '演示·武汉审核员', role: 'bureau', bureauCode: '420100' },
  { userName: 'yichang', displayName: '演示·宜昌审核员', role: 'bureau', bureauCode: '420500' },
  { userName: 'wuhan-head', displayName: '演示·武汉负责人', role: 'bureauHead', bureauCode: '420100' },
  { userName: 'yichang-head', displayName: '演示·宜昌负责人', role: 'bureauHead', bureauCode: '420500' },
  { userName: 'province', displayName: '演示·省厅工作人员', role: 'province', bureauCode: null },
  ...[1, 2, 3, 4, 5].map((number) => ({
    userName: `expert${number}`,
    displayName: `演示·专家${number}`,
    role: 'expert' as const,
    bureauCode: null,
  })),
  { userName: 'auditor', displayName: '演示·审计员', role: 'auditor', bureauCode: null },
  { userName: 'admin', displayName: '演示·系统管理员', role: 'admin', bureauCode: null },
];

/**
 * On an empty database: a campaign of the 2020 notice with dates in the future, and staff accounts. What was made before
 * stays as it is. The sign-ins are kept in a file that only the owner reads, so that a second start can print them again.
 */
export async function makeDemonstration(database: Database, signInsPath: string): Promise<void> {
  if ((await database.read.count(Campaign)) > 0) return;
  const signIns: StaffSignIn[] = staff.map(({ userName, displayName }) => ({
    userName,
    displayName,
    password: makeUpPassword(),
  }));
  const passwordHashes = await Promise.all(signIns.map(({ password }) => hashPassword(password)));
  // Written first: a kill in between leaves passwords without accounts, which the next start replaces.
  await writeFile(signInsPath, JSON.stringify(signIns, null, 2), { mode: 0o600 });
  await database.write(async (tx) => {
    const createdAtUtc = await databaseNow(tx);
    const now = Date.parse(createdAtUtc);
    const campaignId = ulid();
    await tx.insert(Campaign, {
      id: campaignId,
      definitionKey: notice2020.key,
      isDemonstration: true,
      opensAtUtc: createdAtUtc,
      deadlineUtc: endOfChinaDay(now + 60 * DAY_MS),
      createdAtUtc,
    });
    await tx.insert(CampaignBureau, {
      campaignId,
      bureauCode: '420100',
      deadlineUtc: endOfChinaDay(now + 50 * DAY_MS),
      quota: null,
      paperCopies: 2,
    });
    for (const [index, account] of staff.entries()) {
      const passwordHash = passwordHashes[index];
      if (passwordHash === undefined) throw new Error('A staff account has no password');
      await tx.insert(StaffAccount, {
        ...account,
        id: ulid(),
        passwordHash,
        isDisabled: false,
        createdAtUtc,
      });
    }
  });
}

/** 18:00 in +08:00 on the day of the instant: when offices close. */
function endOfChinaDay(atMs: number): string {
  const day = new Date(atMs + 8 * 3_600_000).toISOString().slice(0, 10);
  return new Date(`${day}T18:00:00.000+08:00`).toISOString();
}
