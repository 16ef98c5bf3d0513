import { useEffect, useState } from 'react';
import { wordingOf } from '../http';
import { platform } from '../platform';
import { Button, NoticeBar, Section, TextField } from '../ui';
import { signInHere } from './account-store';
import { accountWording } from './wording';

const accountPattern = /^[A-Za-z0-9_-]{1,40}$/;

/** WeChat's sign-in; in the demonstration, the choice of the simulated account before it. */
export function SignIn() {
  const [failure, setFailure] = useState<string | null>(null);
  const [account, setAccount] = useState('');
  const { simulatedAccount } = platform.signIn;
  const isAccountWrong = simulatedAccount !== null && account !== '' && !accountPattern.test(account);

  const signIn = async () => {
    setFailure(null);
    if (isAccountWrong) return;
    try {
      if (simulatedAccount && account !== '') await simulatedAccount.set(account);
      await signInHere();
    } catch (reason) {
      setFailure(wordingOf(reason).text);
    }
  };
  return (
    <Section
      title={simulatedAccount ? accountWording.demoTitle : accountWording.signInTitle}
      hint={simulatedAccount ? accountWording.demoText : accountWording.signInText}
    >
      {simulatedAccount && <SimulatedAccount isWrong={isAccountWrong} onChange={setAccount} />}
      <Button label={accountWording.signIn} busyLabel={accountWording.signingIn} onPress={signIn} />
      {failure !== null && <NoticeBar tone="fault" text={failure} />}
    </Section>
  );
}

function SimulatedAccount({ isWrong, onChange }: { isWrong: boolean; onChange(account: string): void }) {
  const [initial, setInitial] = useState<string | null>(null);
  useEffect(() => void platform.signIn.simulatedAccount?.get().then(setInitial), []);
  if (initial === null) return null;
  return (
    <TextField
      id="simulated-account"
      label={accountWording.demoAccount}
      hint={accountWording.demoHint}
      initialText={initial}
      maxLength={60}
      faults={isWrong ? [accountWording.demoFault] : []}
      onChange={(text) => onChange(text.trim())}
    />
  );
}
