import type { ReactElement } from 'react';
import type { StaffAccountView } from '#shared/api/views';
import { AccountForm } from './account-form';
import { useCreateAccount, useEditAccount } from './use-staff-accounts';

export function EditAccount({
  account,
  onDone,
}: {
  account: StaffAccountView;
  onDone: () => void;
}): ReactElement {
  const edit = useEditAccount(account);
  return (
    <AccountForm
      account={account}
      error={edit.error}
      isSending={edit.isPending}
      onSave={({ displayName, role, bureauCode }) =>
        edit.mutate({ displayName, role, bureauCode }, { onSuccess: onDone })
      }
      onCancel={onDone}
    />
  );
}

export function CreateAccount({
  onMade,
  onCancel,
}: {
  onMade: (made: { userName: string; password: string }) => void;
  onCancel: () => void;
}): ReactElement {
  const create = useCreateAccount();
  return (
    <AccountForm
      account={null}
      error={create.error}
      isSending={create.isPending}
      onSave={(values) =>
        create.mutate(values, {
          onSuccess: ({ account, password }) => onMade({ userName: account.userName, password }),
        })
      }
      onCancel={onCancel}
    />
  );
}
