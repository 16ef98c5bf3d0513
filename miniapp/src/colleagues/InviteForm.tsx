import { View } from '@tarojs/components';
import { useState } from 'react';
import { call, useActKey } from '../http';
import { Button, Card, Section } from '../ui';
import { ColleagueFields, type TypedColleague } from './ColleagueFields';
import { labelFaultsOf } from './label-faults';
import type { Act } from './MemberCard';
import { colleaguesWording } from './wording';

const nothingTyped: TypedColleague = { label: '', role: 'filler' };

/** Whom to let in, and with which right; the code then stands above. */
export function InviteForm({ act }: { act: Act }) {
  const [typed, setTyped] = useState(nothingTyped);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [drawing, setDrawing] = useState(0);
  const keyFor = useActKey();
  const invite = async () => {
    const own = labelFaultsOf(typed.label);
    setFaults(own);
    if (own.length > 0) return;
    const idempotencyKey = keyFor({ ...typed, drawing });
    if (!(await act(() => call('colleagues.invite', { body: typed, idempotencyKey })))) return;
    setTyped(nothingTyped);
    setDrawing((last) => last + 1);
  };
  return (
    <Section title={colleaguesWording.invite} hint={colleaguesWording.inviteHint}>
      <Card>
        <ColleagueFields
          key={drawing}
          id="invitation"
          typed={typed}
          faults={faults}
          onChange={(next) => {
            setTyped(next);
            setFaults([]);
          }}
        />
        <View className="colleagues-buttons">
          <Button label={colleaguesWording.invite} busyLabel={colleaguesWording.inviting} onPress={invite} />
        </View>
      </Card>
    </Section>
  );
}
