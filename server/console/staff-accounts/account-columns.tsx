import { Button, Dropdown, Tag, type TableProps } from 'antd';
import { staffRoles } from '#shared/accounts/staff-roles';
import { bureauByCode } from '#shared/campaigns/bureaus';
import type { StaffAccountView } from '#shared/api/views';
import { formatChinaTime } from '#shared/text/china-time';
import { staffAccountsWording as wording } from './staff-accounts-wording';
import type { AccountAction } from './use-staff-accounts';

export interface AccountHandlers {
  onEdit: (account: StaffAccountView) => void;
  onSessions: (account: StaffAccountView) => void;
  onAct: (account: StaffAccountView, action: AccountAction) => void;
}

export function accountColumns(handlers: AccountHandlers): TableProps<StaffAccountView>['columns'] {
  return [
    { title: wording.userName, dataIndex: 'userName', width: 180, ellipsis: true },
    { title: wording.displayName, dataIndex: 'displayName', ellipsis: true },
    { title: wording.role, width: 120, render: (_, { role }) => staffRoles[role].label },
    {
      title: wording.region,
      width: 110,
      render: (_, { bureauCode }) => (bureauCode === null ? '' : bureauByCode(bureauCode)?.region),
    },
    {
      title: wording.state,
      width: 160,
      render: (_, { isDisabled, mustChangePassword }) => (
        <>
          {isDisabled ? <Tag>{wording.disabled}</Tag> : `${wording.enabled} `}
          {mustChangePassword && <Tag>{wording.temporary}</Tag>}
        </>
      ),
    },
    {
      title: wording.secondFactor,
      width: 110,
      render: (_, { hasSecondFactor }) => (hasSecondFactor ? wording.hasFactor : wording.noFactor),
    },
    {
      title: wording.lastSeen,
      width: 170,
      render: (_, { lastSeenAtUtc }) =>
        lastSeenAtUtc === null ? wording.notSignedIn : formatChinaTime(lastSeenAtUtc),
    },
    {
      title: wording.actions,
      width: 150,
      render: (_, account) => <AccountActions account={account} {...handlers} />,
    },
  ];
}

function AccountActions({
  account,
  onEdit,
  onSessions,
  onAct,
}: AccountHandlers & { account: StaffAccountView }) {
  const actions: AccountAction[] = [
    account.isDisabled ? 'enable' : 'disable',
    'resetPassword',
    ...(account.hasSecondFactor ? (['resetSecondFactor'] as const) : []),
  ];
  return (
    <>
      <Button size="small" onClick={() => onEdit(account)}>
        {wording.edit}
      </Button>{' '}
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'sessions', label: wording.sessions, onClick: () => onSessions(account) },
            ...actions.map((action) => ({
              key: action,
              label: wording[action],
              danger: action === 'disable',
              onClick: () => onAct(account, action),
            })),
          ],
        }}
      >
        <Button size="small" aria-label={wording.moreOf(account.userName)}>
          {wording.more}
        </Button>
      </Dropdown>
    </>
  );
}
