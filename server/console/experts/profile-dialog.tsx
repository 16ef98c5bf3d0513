import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import type { ExpertView } from '#shared/api/views';
import { bureaus } from '#shared/campaigns/bureaus';
import { call } from '../http/call';
import { asConsoleProblem } from '../http/console-problem';
import { useIntentKeys } from '../http/intent-key';
import { ProblemNotice } from '../ui/problem-notice';
import { expertsWording } from './experts-wording';

const OUTSIDE = 'outside';

/** Whom an expert works for and where: what 回避 is checked against. */
export function ProfileDialog({
  expert,
  onClose,
}: {
  expert: ExpertView;
  onClose: () => void;
}): ReactElement {
  const client = useQueryClient();
  const keys = useIntentKeys();
  const [employer, setEmployer] = useState(expert.profile?.employer ?? '');
  const [creditCode, setCreditCode] = useState(expert.profile?.employerCreditCode ?? '');
  const [city, setCity] = useState<string>(
    expert.profile === null ? '' : (expert.profile.cityCode ?? OUTSIDE),
  );
  const save = useMutation({
    mutationFn: () => {
      const body = {
        employer,
        employerCreditCode: creditCode.trim() === '' ? null : creditCode,
        cityCode: city === OUTSIDE ? null : city,
      };
      return call('experts.saveProfile', {
        params: { id: expert.id },
        body,
        ifMatch: expert.version,
        idempotencyKey: keys.keyFor({ endpoint: 'experts.saveProfile', body, version: expert.version }),
      });
    },
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: ['experts'] }),
  });
  const problem = save.error === null ? null : asConsoleProblem(save.error);
  const itemFor = (field: string) => {
    const help = problem?.faultAt(field) ?? undefined;
    return help === undefined ? {} : { help, validateStatus: 'error' as const };
  };
  return (
    <Modal
      open
      title={expertsWording.profileTitle(expert.displayName)}
      okText={expertsWording.save}
      cancelText={expertsWording.cancel}
      okButtonProps={{ disabled: employer.trim() === '' || city === '' }}
      confirmLoading={save.isPending}
      onCancel={onClose}
      onOk={() => save.mutate()}
    >
      <p className="experts-note">{expertsWording.profilePurpose}</p>
      {problem !== null && problem.faults.length === 0 && <ProblemNotice error={problem} />}
      <Form layout="vertical">
        <Form.Item
          label={expertsWording.employer}
          required
          htmlFor="expert-employer"
          {...itemFor('employer')}
        >
          <Input
            id="expert-employer"
            value={employer}
            maxLength={200}
            onChange={({ target }) => setEmployer(target.value)}
          />
        </Form.Item>
        <Form.Item label={expertsWording.creditCode} htmlFor="expert-code" {...itemFor('employerCreditCode')}>
          <Input
            id="expert-code"
            value={creditCode}
            maxLength={18}
            onChange={({ target }) => setCreditCode(target.value)}
          />
        </Form.Item>
        <Form.Item label={expertsWording.city} required htmlFor="expert-city" {...itemFor('cityCode')}>
          <Select
            id="expert-city"
            value={city === '' ? undefined : city}
            onChange={setCity}
            options={[
              ...bureaus.map(({ code, region }) => ({ value: code, label: region })),
              { value: OUTSIDE, label: expertsWording.cityOutside },
            ]}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
