import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { BodyOf } from '#shared/api/endpoints/index';
import type { StaffAccountView } from '#shared/api/views';
import { call } from '../http/call';
import { useIntentKeys } from '../http/intent-key';

const accountsKey = ['staffAccounts'] as const;

export type AccountAction = 'disable' | 'enable' | 'resetPassword' | 'resetSecondFactor';

export function useStaffAccounts() {
  return useQuery({
    queryKey: accountsKey,
    queryFn: ({ signal }) => call('staffAccounts.list', { signal }),
  });
}

/** After each change, also a refused one, the list shows what stands. */
function useForgetAccounts(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: accountsKey });
}

export function useCreateAccount() {
  const forget = useForgetAccounts();
  return useMutation({
    gcTime: 0,
    mutationFn: (body: BodyOf<'staffAccounts.create'>) => call('staffAccounts.create', { body }),
    onSettled: forget,
  });
}

export function useEditAccount(account: StaffAccountView) {
  const forget = useForgetAccounts();
  const keys = useIntentKeys();
  return useMutation({
    mutationFn: (body: BodyOf<'staffAccounts.edit'>) =>
      call('staffAccounts.edit', {
        params: { account: account.id },
        body,
        ifMatch: account.version,
        idempotencyKey: keys.keyFor({ endpoint: 'staffAccounts.edit', body, version: account.version }),
      }),
    onSettled: forget,
  });
}

/** One of the acts that need no more than a yes. Gives the made-up password where there is one. */
export function useAccountAction() {
  const forget = useForgetAccounts();
  const keys = useIntentKeys();
  return useMutation({
    gcTime: 0,
    mutationFn: async ({
      account,
      action,
    }: {
      account: StaffAccountView;
      action: AccountAction;
    }): Promise<string | null> => {
      const { id, version } = account;
      const parts = { params: { account: id }, body: {}, ifMatch: version };
      if (action === 'resetPassword') return (await call('staffAccounts.resetPassword', parts)).password;
      const name = `staffAccounts.${action}` as const;
      const idempotencyKey = keys.keyFor({ endpoint: name, body: { id }, version });
      await call(name, { ...parts, idempotencyKey });
      return null;
    },
    onSettled: forget,
  });
}
