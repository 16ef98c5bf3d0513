import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ColleaguesView } from '#shared/api/views';
import { call, useActKey } from '../http';
import { Button, Overlay } from '../ui';
import { ColleagueFields, type TypedColleague } from './ColleagueFields';
import { labelFaultsOf } from './label-faults';
import type { Act } from './MemberCard';
import { colleaguesWording } from './wording';

interface ColleagueFormProps {
  member: ColleaguesView['members'][number];
  act: Act;
  onClose(): void;
}

/** Another right or name for a colleague. */
export function ColleagueForm({ member, act, onClose }: ColleagueFormProps) {
  const { id, label, version } = member;
  const role = member.role === 'submitter' ? 'submitter' : 'filler';
  const [typed, setTyped] = useState<TypedColleague>({ label, role });
  const [faults, setFaults] = useState<readonly string[]>([]);
  const keyFor = useActKey();
  const save = async () => {
    const own = labelFaultsOf(typed.label);
    setFaults(own);
    if (own.length > 0) return;
    const idempotencyKey = keyFor({ ...typed, version });
    await act(() =>
      call('colleagues.change', { params: { id }, body: typed, ifMatch: version, idempotencyKey }),
    );
    onClose();
  };
  return (
    <Overlay label={colleaguesWording.change} place="bottom">
      <View className="ui-dialog__title">{colleaguesWording.change}</View>
      <ColleagueFields id={`member-${id}`} typed={typed} faults={faults} onChange={setTyped} />
      <View className="ui-dialog__buttons">
        <Button label={colleaguesWording.save} busyLabel={colleaguesWording.saving} onPress={save} />
        <Button kind="text" label={colleaguesWording.cancel} onPress={onClose} />
      </View>
    </Overlay>
  );
}
