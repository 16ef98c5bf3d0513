import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useState, type ReactElement } from 'react';
import { Navigate, useLocation } from 'react-router';
import { call } from '../http/call';
import { asConsoleProblem } from '../http/console-problem';
import { ProblemNotice } from '../ui/problem-notice';
import { beginSession, useSession } from './session';
import { signInWording } from './sign-in-wording';

interface Credentials {
  userName: string;
  password: string;
  code?: string;
}

/** Where the clerk was when the session was missed; kept in the browser's history entry, not in the address. */
function readPlace(state: unknown): { from: string; isEnded: boolean } {
  const given = typeof state === 'object' && state !== null ? state : {};
  return {
    from: 'from' in given && typeof given.from === 'string' ? given.from : '/',
    isEnded: 'isEnded' in given && given.isEnded === true,
  };
}

export function SignInPage(): ReactElement {
  const client = useQueryClient();
  const session = useSession();
  const { from, isEnded } = readPlace(useLocation().state);
  const [form] = Form.useForm<Credentials>();
  const [isAskingCode, setAskingCode] = useState(false);
  const signIn = useMutation({
    gcTime: 0,
    mutationFn: ({ code, ...credentials }: Credentials) =>
      call('staff.signIn', { body: { ...credentials, ...(code ? { code: code.trim() } : {}) } }),
    onError: (error) => {
      const { code } = asConsoleProblem(error);
      if (code === 'staff.codeNeeded') setAskingCode(true);
      if (code === 'staff.codeWrong') form.resetFields(['code']);
    },
    onSuccess: (staff) => beginSession(client, staff),
  });
  if (session.data !== undefined && session.data.staff !== null) return <Navigate to={from} replace />;

  const problem = signIn.error === null ? null : asConsoleProblem(signIn.error);
  const faultOf = (field: keyof Credentials): { help: string; validateStatus: 'error' } | object => {
    const message = problem?.faultAt(field) ?? null;
    return message === null ? {} : { help: message, validateStatus: 'error' };
  };
  return (
    <main className="sign-in">
      <h1 className="sign-in__title">{signInWording.title}</h1>
      <p className="sign-in__who">{signInWording.who}</p>
      {isEnded && !signIn.isError && <Alert type="info" showIcon title={signInWording.ended} />}
      {problem !== null && problem.code !== 'staff.codeNeeded' && <ProblemNotice error={problem} />}
      <Form<Credentials>
        form={form}
        layout="vertical"
        requiredMark={false}
        disabled={signIn.isPending}
        onFinish={(credentials) => signIn.mutate(credentials)}
      >
        <Form.Item
          name="userName"
          label={signInWording.userName}
          rules={[{ required: true, whitespace: true, message: signInWording.userNameMissing }]}
          {...faultOf('userName')}
        >
          <Input autoComplete="username" autoFocus maxLength={64} />
        </Form.Item>
        <Form.Item
          name="password"
          label={signInWording.password}
          rules={[{ required: true, message: signInWording.passwordMissing }]}
          {...faultOf('password')}
        >
          <Input.Password autoComplete="current-password" maxLength={256} />
        </Form.Item>
        {isAskingCode && (
          <Form.Item
            name="code"
            label={signInWording.code}
            extra={signInWording.codeHint}
            rules={[{ required: true, whitespace: true, min: 6, message: signInWording.codeMissing }]}
          >
            <Input autoFocus autoComplete="one-time-code" maxLength={32} />
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
          {signIn.isPending ? signInWording.signingIn : signInWording.signIn}
        </Button>
      </Form>
      <p className="sign-in__hint">{signInWording.forgotten}</p>
    </main>
  );
}
