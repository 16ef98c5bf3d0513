import { App, Button, Empty, Input, Skeleton, Table } from 'antd';
import { useState, type ReactElement } from 'react';
import type { StaffAccountView } from '#shared/api/views';
import { ProblemNotice } from '../ui/problem-notice';
import { accountColumns } from './account-columns';
import { AccountSessions } from './account-sessions';
import { CreateAccount, EditAccount } from './edit-account';
import { MadeUpPasswordNote, type MadeUpPassword } from './made-up-password';
import { staffAccountsWording as wording } from './staff-accounts-wording';
import { useAccountAction, useStaffAccounts, type AccountAction } from './use-staff-accounts';

type Opened = { kind: 'create' } | { kind: 'edit' | 'sessions'; account: StaffAccountView } | null;

export function StaffAccountsPage(): ReactElement {
  const accounts = useStaffAccounts();
  const act = useAccountAction();
  const { modal } = App.useApp();
  const [search, setSearch] = useState('');
  const [opened, setOpened] = useState<Opened>(null);
  const [made, setMade] = useState<MadeUpPassword | null>(null);
  const words = search.trim().toLowerCase();
  const rows = accounts.data?.accounts.filter(({ userName, displayName }) =>
    `${userName} ${displayName}`.toLowerCase().includes(words),
  );
  const close = (): void => setOpened(null);
  const ask = (account: StaffAccountView, action: AccountAction): void => {
    modal.confirm({
      title: `${wording[action]}：${account.displayName}（${account.userName}）`,
      content: wording.sure[action],
      okText: wording[action],
      cancelText: wording.cancel,
      okButtonProps: { danger: action === 'disable' },
      onOk: () =>
        act.mutate(
          { account, action },
          { onSuccess: (password) => password !== null && setMade({ userName: account.userName, password }) },
        ),
    });
  };
  return (
    <div className="page-margin">
      <h1 className="visually-hidden">{wording.heading}</h1>
      <div className="staff-accounts__bar">
        <Input
          className="staff-accounts__search"
          allowClear
          value={search}
          aria-label={wording.search}
          placeholder={wording.search}
          onChange={({ target }) => setSearch(target.value)}
        />
        <Button type="primary" onClick={() => setOpened({ kind: 'create' })}>
          {wording.add}
        </Button>
      </div>
      {act.isError && <ProblemNotice error={act.error} />}
      {accounts.isPending && <Skeleton active title={false} paragraph={{ rows: 12, width: '100%' }} />}
      {accounts.isError && (
        <ProblemNotice
          error={accounts.error}
          onRetry={() => void accounts.refetch()}
          isRetrying={accounts.isFetching}
        />
      )}
      {rows?.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={wording.empty} />}
      {rows !== undefined && rows.length > 0 && (
        <Table<StaffAccountView>
          size="small"
          rowKey="id"
          sticky
          pagination={false}
          columns={accountColumns({
            onEdit: (account) => setOpened({ kind: 'edit', account }),
            onSessions: (account) => setOpened({ kind: 'sessions', account }),
            onAct: ask,
          })}
          dataSource={rows}
        />
      )}
      {opened?.kind === 'create' && (
        <CreateAccount
          onMade={(password) => {
            close();
            setMade(password);
          }}
          onCancel={close}
        />
      )}
      {opened?.kind === 'edit' && <EditAccount account={opened.account} onDone={close} />}
      {opened?.kind === 'sessions' && <AccountSessions account={opened.account} onClose={close} />}
      {made !== null && <MadeUpPasswordNote made={made} onDone={() => setMade(null)} />}
    </div>
  );
}
