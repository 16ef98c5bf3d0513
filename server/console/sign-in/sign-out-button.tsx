import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { appWording } from '../app/app-wording';
import { call } from '../http/call';
import { leaveSession } from './session';

export function SignOutButton(): ReactElement {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const signOut = useMutation({
    mutationFn: () => call('staff.signOut', {}),
    onSuccess: async () => {
      await navigate('/sign-in', { replace: true });
      leaveSession(client);
    },
    onError: () => void message.error(appWording.signOutFailed),
  });
  return (
    <Button size="small" loading={signOut.isPending} onClick={() => signOut.mutate()}>
      {appWording.signOut}
    </Button>
  );
}
