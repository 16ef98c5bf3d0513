import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { passwordFault, passwordFaultWording } from '#shared/accounts/password-rules';
import { call } from '../http/call';
import { asConsoleProblem } from '../http/console-problem';
import { renewSession } from '../sign-in/session';
import { useStaff } from '../sign-in/staff-context';
import { ProblemNotice } from '../ui/problem-notice';
import { ownAccountWording as wording } from './own-account-wording';

interface Passwords {
  oldPassword: string;
  newPassword: string;
  newPasswordAgain: string;
}

const required = { required: true, message: wording.missing };

/** The old password, and the new one twice; what is wrong with the new one stands beside it before it is sent. */
export function PasswordForm(): ReactElement {
  const client = useQueryClient();
  const staff = useStaff();
  const { message } = App.useApp();
  const [form] = Form.useForm<Passwords>();
  const change = useMutation({
    gcTime: 0,
    mutationFn: ({ oldPassword, newPassword }: Passwords) =>
      call('staff.changePassword', { body: { oldPassword, newPassword } }),
    onSuccess: (changed) => {
      form.resetFields();
      void message.success(wording.changed);
      renewSession(client, changed);
    },
  });
  const problem = change.error === null ? null : asConsoleProblem(change.error);
  const fault = problem?.faultAt('newPassword') ?? null;
  return (
    <Form<Passwords>
      form={form}
      className="own-account__form"
      layout="vertical"
      requiredMark={false}
      disabled={change.isPending}
      onFinish={(passwords) => change.mutate(passwords)}
    >
      {problem !== null && fault === null && <ProblemNotice error={problem} />}
      <Form.Item
        name="oldPassword"
        label={staff.mustChangePassword ? wording.temporaryPassword : wording.oldPassword}
        rules={[required]}
      >
        <Input.Password autoComplete="current-password" maxLength={256} />
      </Form.Item>
      <Form.Item
        name="newPassword"
        label={wording.newPassword}
        extra={wording.newPasswordHint}
        rules={[required, { validator: (_, value: string) => checkNew(value, staff.userName) }]}
        {...(fault === null ? {} : { help: fault, validateStatus: 'error' as const })}
      >
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Form.Item>
      <Form.Item
        name="newPasswordAgain"
        label={wording.newPasswordAgain}
        dependencies={['newPassword']}
        rules={[
          required,
          ({ getFieldValue }) => ({
            validator: (_, value: string) =>
              !value || value === getFieldValue('newPassword')
                ? Promise.resolve()
                : Promise.reject(new Error(wording.different)),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {wording.change}
      </Button>
    </Form>
  );
}

function checkNew(password: string | undefined, userName: string): Promise<void> {
  if (!password) return Promise.resolve();
  const fault = passwordFault(password, userName);
  return fault === null ? Promise.resolve() : Promise.reject(new Error(passwordFaultWording[fault]));
}
