import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { formatChinaTime } from '#shared/text/china-time';
import { call, useActKey, wordingOf } from '../http';
import { Button, Card, NoticeBar, TextField } from '../ui';
import type { FoundComputer } from './ComputerRoom';
import { takeComputers } from './computers-store';
import { computerWording } from './wording';

interface ConfirmComputerProps {
  applicationId: string;
  found: FoundComputer;
  onConnected: () => void;
  onAnother: () => void;
}

/** Which computer it is, and the number on its screen: whoever only sent a picture of a code gets nothing. */
export function ConfirmComputer({ applicationId, found, onConnected, onAnother }: ConfirmComputerProps) {
  const typed = useRef('');
  const keyFor = useActKey();
  const [fault, setFault] = useState<string | null>(null);

  const confirm = async () => {
    const checkNumber = typed.current.normalize('NFKC').replace(/\s/g, '');
    if (!/^\d{4}$/.test(checkNumber)) return setFault(computerWording.numberFault);
    const body = { scanCode: found.scanCode, checkNumber };
    try {
      const idempotencyKey = keyFor(body);
      const params = { id: applicationId };
      takeComputers(applicationId, await call('computerLinks.confirm', { params, body, idempotencyKey }));
      onConnected();
    } catch (reason) {
      setFault(wordingOf(reason).text);
    }
  };
  return (
    <Card>
      <NoticeBar tone="care" title={computerWording.careTitle} text={computerWording.careText} />
      <View className="computer-step">
        {computerWording.found(found.browser, formatChinaTime(found.createdAtUtc))}
      </View>
      <TextField
        id="computer-number"
        label={computerWording.number}
        initialText=""
        maxLength={12}
        keyboard="number"
        faults={fault === null ? [] : [fault]}
        onChange={(text) => {
          typed.current = text;
          setFault(null);
        }}
      />
      <Button label={computerWording.confirm} busyLabel={computerWording.confirming} onPress={confirm} />
      <Button kind="text" label={computerWording.another} onPress={onAnother} />
    </Card>
  );
}
