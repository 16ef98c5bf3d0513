import type { EntityManager } from 'typeorm';
import * as endpoints from '#shared/api/endpoints/staff-accounts';
import { administrator, hashPassword, makeUpPassword, StaffAccount } from '../accounts';
import { route, type RateLimit, type Route, type StaffActor } from '../http';
import {
  disableStaffAccount,
  editStaffAccount,
  enableStaffAccount,
  resetStaffPassword,
  resetStaffSecondFactor,
  type AccountChange,
  type AccountEdit,
} from './change-staff-account';
import { createStaffAccount } from './create-staff-account';
import { endStaffSession } from './end-staff-session';
import { findAccount } from './find-staff-account';
import { presentStaffAccount, presentStaffAccounts, sessionsOf } from './present-staff-account';

/** Some hundred people at most; a list that is longer has a fault elsewhere. */
const ACCOUNTS_MAX = 2_000;
const HASHING_LIMIT: RateLimit = { requests: 60, perSeconds: 60, by: 'account' };

interface ChangingRequest<Body> {
  actor: StaffActor;
  params: { account: string };
  body: Body;
  expectedVersion: number;
}

type Change<Body> = (tx: EntityManager, change: AccountChange & Body) => Promise<StaffAccount>;

/** The account at the version that the administrator saw, changed, and shown as it is then. */
function changeBy<Body extends object>(change: Change<Body>) {
  return async ({ actor, params, body, expectedVersion }: ChangingRequest<Body>, tx: EntityManager) => {
    const changed = await change(tx, { ...body, actor, accountId: params.account, expectedVersion });
    return presentStaffAccount(tx, changed);
  };
}

async function madeUpPassword(): Promise<{ password: string; passwordHash: string }> {
  const password = makeUpPassword();
  return { password, passwordHash: await hashPassword(password) };
}

export function createStaffAccountRoutes(): Route[] {
  return [
    route({
      endpoint: endpoints.listStaffAccounts,
      policy: administrator('管理员看全部账号'),
      act: async (_request, read) => {
        const accounts = await read.find(StaffAccount, { order: { userName: 'ASC' }, take: ACCOUNTS_MAX });
        return { accounts: await presentStaffAccounts(read, accounts) };
      },
    }),
    route({
      endpoint: endpoints.createStaffAccount,
      policy: administrator('管理员设立账号'),
      limit: HASHING_LIMIT,
      prepare: madeUpPassword,
      act: async ({ actor, body }, tx, { password, passwordHash }) => {
        const account = await createStaffAccount(tx, { ...body, passwordHash, byId: actor.accountId });
        return { account: await presentStaffAccount(tx, account), password };
      },
    }),
    route({
      endpoint: endpoints.editStaffAccount,
      policy: administrator('管理员更改账号'),
      act: changeBy<Pick<AccountEdit, 'displayName' | 'role' | 'bureauCode'>>(editStaffAccount),
    }),
    route({
      endpoint: endpoints.disableStaffAccount,
      policy: administrator('管理员停用账号'),
      act: changeBy<object>(disableStaffAccount),
    }),
    route({
      endpoint: endpoints.enableStaffAccount,
      policy: administrator('管理员启用账号'),
      act: changeBy<object>(enableStaffAccount),
    }),
    route({
      endpoint: endpoints.resetStaffPassword,
      policy: administrator('管理员重设密码'),
      limit: HASHING_LIMIT,
      prepare: madeUpPassword,
      act: async ({ actor, params, expectedVersion }, tx, { password, passwordHash }) => {
        const change = { actor, accountId: params.account, expectedVersion, passwordHash };
        return { account: await presentStaffAccount(tx, await resetStaffPassword(tx, change)), password };
      },
    }),
    route({
      endpoint: endpoints.resetStaffSecondFactor,
      policy: administrator('管理员去掉丢失的第二重验证'),
      act: changeBy<object>(resetStaffSecondFactor),
    }),
    route({
      endpoint: endpoints.staffAccountSessions,
      policy: administrator('管理员看账号现有的登录'),
      act: async ({ actor, params }, read) => {
        const { id: accountId } = await findAccount(read, params.account);
        return { sessions: await sessionsOf(read, { accountId, ownSessionId: actor.sessionId }) };
      },
    }),
    route({
      endpoint: endpoints.endStaffAccountSession,
      policy: administrator('管理员结束一处登录'),
      act: ({ actor, params }, tx) =>
        endStaffSession(tx, { actor, accountId: params.account, sessionId: params.session }),
    }),
  ];
}
