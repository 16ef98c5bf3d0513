import { databaseNow, type Database } from '../database';
import { problem, type ProblemError } from '../problem';
import {
  readSecondFactor,
  securityOf,
  type AttemptCounter,
  type SecondFactorUse,
  type SecretBox,
} from '../sign-in-security';
import { hashPassword, isPasswordOf } from './passwords';
import { StaffAccount } from './staff-account.entity';

export interface StaffCredentials {
  userName: string;
  password: string;
  code: string | undefined;
  address: string;
}

export interface VerifiedStaff {
  staff: StaffAccount;
  /** To be used up in the transaction that opens the session; null without a second factor. */
  secondFactor: SecondFactorUse | null;
}

export interface StaffVerifier {
  verify(credentials: StaffCredentials): Promise<VerifiedStaff>;
}

export interface VerifierTools {
  database: Database;
  attempts: AttemptCounter;
  secretBox: SecretBox;
}

/**
 * Checks a name, a password and a code outside of any transaction. An unknown name costs the same as a wrong password,
 * and both get the same answer. While an account is shut because somebody guesses at it, its owner still comes in with
 * the second factor; everybody else hears the same as without one.
 */
export function createStaffVerifier(tools: VerifierTools): StaffVerifier {
  const { database, attempts } = tools;
  const nobodysHash = hashPassword('no account has this one');

  return {
    async verify({ userName, password, code, address }) {
      const name = userName.trim().toLowerCase();
      const isAddressShut = await attempts.take('address', address);
      if (isAddressShut !== null) throw isAddressShut;
      const isAccountShut = await attempts.take('account', name);
      if (isAccountShut !== null && code === undefined) throw isAccountShut;

      const staff = await database.read.findOneBy(StaffAccount, { userName: name });
      const isRight = await isPasswordOf(staff?.passwordHash ?? (await nobodysHash), password);
      if (staff === null || !isRight || staff.isDisabled)
        throw isAccountShut ?? problem('staff.signInFailed');
      const secondFactor = await checkSecondFactor(tools, { staff, name, code, address, isAccountShut });
      await attempts.forget('account', name);
      await attempts.giveBack('address', address);
      return { staff, secondFactor };
    },
  };
}

interface RightPassword {
  staff: StaffAccount;
  name: string;
  code: string | undefined;
  address: string;
  isAccountShut: ProblemError | null;
}

async function checkSecondFactor(
  { database, attempts, secretBox }: VerifierTools,
  { staff, name, code, address, isAccountShut }: RightPassword,
): Promise<SecondFactorUse | null> {
  const security = await securityOf(database.read, staff.id);
  if (security.totpSecret === null) {
    if (isAccountShut !== null) throw isAccountShut;
    return null;
  }
  if (code === undefined) {
    // A right password is no guess; the code comes with the next request.
    await attempts.giveBack('account', name);
    await attempts.giveBack('address', address);
    throw problem('staff.codeNeeded');
  }
  const areCodesUsedUp = await attempts.take('code', staff.id);
  if (areCodesUsedUp !== null) throw areCodesUsedUp;
  const nowUtc = await databaseNow(database.read);
  const use = readSecondFactor(secretBox, security, { code, nowUtc });
  if (use === null) throw isAccountShut ?? problem('staff.codeWrong');
  await attempts.forget('code', staff.id);
  return use;
}
