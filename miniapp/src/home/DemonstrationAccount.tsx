import { useEffect, useState } from 'react';
import { signOutHere, useMe } from '../accounts';
import { forgetApplications } from '../applications';
import { openPage } from '../navigation';
import { platform } from '../platform';
import { toStart } from '../routes';
import { Card, LinkRow } from '../ui';
import { homeWording } from './wording';

/** In a browser the visitor may play several contacts, one after the other. */
export function DemonstrationAccount() {
  const { state } = useMe();
  const [account, setAccount] = useState<string | null>(null);
  const { simulatedAccount } = platform.signIn;
  useEffect(() => void simulatedAccount?.get().then(setAccount), [simulatedAccount, state]);
  if (!simulatedAccount || account === null || state === 'signedOut') return null;
  const change = async () => {
    await signOutHere();
    forgetApplications();
    await openPage(toStart());
  };
  return (
    <Card>
      <LinkRow
        title={homeWording.demoSwitch}
        text={homeWording.demoAccount(account)}
        onPress={() => void change()}
      />
    </Card>
  );
}
