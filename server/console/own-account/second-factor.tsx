import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import type { AnswerOf } from '#shared/api/endpoints/index';
import { call } from '../http/call';
import { renewSession } from '../sign-in/session';
import { useStaff } from '../sign-in/staff-context';
import { ProblemNotice } from '../ui/problem-notice';
import { ownAccountWording as wording } from './own-account-wording';

type Enrolment = AnswerOf<'staff.enrolSecondFactor'>;

const required = { required: true, message: wording.missing };

/** Password, picture, code, recovery codes: the way to a second factor. */
export function SecondFactor(): ReactElement {
  const client = useQueryClient();
  const { hasSecondFactor } = useStaff();
  const [isAsking, setAsking] = useState(false);
  const [codes, setCodes] = useState<string[] | null>(null);
  const enrol = useMutation({
    gcTime: 0,
    mutationFn: (body: { password: string }) => call('staff.enrolSecondFactor', { body }),
  });
  const confirm = useMutation({
    gcTime: 0,
    mutationFn: (body: { code: string }) => call('staff.confirmSecondFactor', { body }),
    onSuccess: ({ staff, recoveryCodes }) => {
      setCodes(recoveryCodes);
      enrol.reset();
      setAsking(false);
      renewSession(client, staff);
    },
  });
  return (
    <>
      <p>{hasSecondFactor ? wording.factorOn : wording.factorOff}</p>
      {!isAsking && (
        <Button onClick={() => setAsking(true)}>
          {hasSecondFactor ? wording.beginAgain : wording.begin}
        </Button>
      )}
      {isAsking && enrol.data === undefined && (
        <Form<{ password: string }>
          className="own-account__form"
          layout="vertical"
          requiredMark={false}
          onFinish={(body) => enrol.mutate(body)}
        >
          {enrol.isError && <ProblemNotice error={enrol.error} />}
          <Form.Item name="password" label={wording.yourPassword} rules={[required]}>
            <Input.Password autoFocus autoComplete="current-password" maxLength={256} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={enrol.isPending}>
            {wording.confirm}
          </Button>{' '}
          <Button onClick={() => setAsking(false)}>{wording.cancel}</Button>
        </Form>
      )}
      {enrol.data !== undefined && (
        <>
          <EnrolmentPicture enrolment={enrol.data} />
          <Form<{ code: string }>
            className="own-account__form"
            layout="vertical"
            requiredMark={false}
            onFinish={(body) => confirm.mutate(body)}
          >
            {confirm.isError && <ProblemNotice error={confirm.error} />}
            <Form.Item name="code" label={wording.confirmLabel} rules={[required]}>
              <Input autoFocus inputMode="numeric" autoComplete="one-time-code" maxLength={8} />
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={confirm.isPending}>
              {wording.confirm}
            </Button>
          </Form>
        </>
      )}
      <Modal
        open={codes !== null}
        title={wording.recoveryTitle}
        closable={false}
        mask={{ closable: false }}
        keyboard={false}
        footer={
          <Button type="primary" onClick={() => setCodes(null)}>
            {wording.recoveryDone}
          </Button>
        }
      >
        <p>{wording.recoveryText}</p>
        <ul className="own-account__codes">
          {codes?.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </Modal>
    </>
  );
}

function EnrolmentPicture({ enrolment: { qrSvg, secret } }: { enrolment: Enrolment }): ReactElement {
  return (
    <>
      <p>{wording.scan}</p>
      <img
        className="own-account__picture"
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(qrSvg)}`}
        alt={wording.scanAlt}
      />
      <p>
        {wording.secretHint} <code className="own-account__secret">{secret}</code>
      </p>
    </>
  );
}
