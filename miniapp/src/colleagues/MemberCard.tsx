import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ColleaguesView } from '#shared/api/views';
import { formatChinaTime } from '#shared/text/china-time';
import { memberRoles } from '#shared/units/member-roles';
import { refreshMe } from '../accounts';
import { call, useActKey } from '../http';
import { ActionSheet, Button, Card, ConfirmDialog, Tag } from '../ui';
import { ColleagueForm } from './ColleagueForm';
import { colleaguesWording } from './wording';

export type Act = (ask: () => Promise<ColleaguesView>) => Promise<boolean>;

interface MemberCardProps {
  member: ColleaguesView['members'][number];
  /** By whoever looks at it. */
  isManaged: boolean;
  act: Act;
}

type Open = 'acts' | 'change' | 'transfer' | 'remove';

export function MemberCard({ member, isManaged, act }: MemberCardProps) {
  const { id, label, role, joinedAtUtc, isSelf, version } = member;
  const [open, setOpen] = useState<Open | null>(null);
  const keyFor = useActKey();
  const close = () => setOpen(null);
  const name = label === '' ? colleaguesWording.owner : label;
  const transfer = async () => {
    const body = { to: id };
    const ask = () => call('colleagues.transfer', { body, idempotencyKey: keyFor(body) });
    if (await act(ask)) await refreshMe();
    close();
  };
  const remove = async () => {
    await act(() => call('colleagues.remove', { params: { id }, ifMatch: version }));
    close();
  };
  return (
    <Card
      title={isSelf ? `${name}（${colleaguesWording.self}）` : name}
      mark={<Tag tone={role === 'owner' ? 'info' : 'plain'} label={memberRoles[role].label} />}
      footer={
        isManaged && (
          <Button kind="text" label={colleaguesWording.manage(name)} onPress={() => setOpen('acts')} />
        )
      }
    >
      <View className="colleagues-note">{colleaguesWording.roleText(role)}</View>
      <View className="colleagues-note">{colleaguesWording.joined(formatChinaTime(joinedAtUtc))}</View>
      {open === 'acts' && (
        <ActionSheet
          title={name}
          actions={[
            { key: 'change', label: colleaguesWording.change },
            { key: 'transfer', label: colleaguesWording.transfer },
            { key: 'remove', label: colleaguesWording.remove, isDangerous: true },
          ]}
          onChoose={(key) => setOpen(key as Open)}
          onClose={close}
        />
      )}
      {open === 'change' && <ColleagueForm member={member} act={act} onClose={close} />}
      {open === 'transfer' && (
        <ConfirmDialog
          title={colleaguesWording.transferTitle(name)}
          text={colleaguesWording.transferText}
          confirmLabel={colleaguesWording.transfer}
          onConfirm={transfer}
          onCancel={close}
        />
      )}
      {open === 'remove' && (
        <ConfirmDialog
          title={colleaguesWording.removeTitle(name)}
          text={colleaguesWording.removeText}
          confirmLabel={colleaguesWording.remove}
          isDangerous
          onConfirm={remove}
          onCancel={close}
        />
      )}
    </Card>
  );
}
