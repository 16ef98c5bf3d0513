import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import type { ExpertGroupView, ExpertView } from '#shared/api/views';
import { call } from '../http/call';
import { asConsoleProblem } from '../http/console-problem';
import { useIntentKeys } from '../http/intent-key';
import { ProblemNotice } from '../ui/problem-notice';
import { expertsWording } from './experts-wording';
import { useShownDirections } from './use-direction-numbers';

/** A new group, or one that is changed at the version that is on the screen. */
export function GroupDialog({
  group,
  experts,
  onClose,
}: {
  group: ExpertGroupView | null;
  experts: readonly ExpertView[];
  onClose: () => void;
}): ReactElement {
  const client = useQueryClient();
  const keys = useIntentKeys();
  const directions = useShownDirections();
  const [name, setName] = useState(group?.name ?? '');
  const [chosen, setChosen] = useState<string[]>(group?.directions ?? []);
  const [expertIds, setExpertIds] = useState<string[]>(group?.expertIds ?? []);
  const save = useMutation({
    mutationFn: () => {
      const body = { name, directions: chosen, expertIds };
      const version = group?.version ?? null;
      const idempotencyKey = keys.keyFor({ endpoint: 'experts.group', body, version });
      return group === null
        ? call('experts.addGroup', { body, idempotencyKey })
        : call('experts.changeGroup', {
            params: { id: group.id },
            body,
            idempotencyKey,
            ifMatch: group.version,
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
      title={group?.name ?? expertsWording.addGroup}
      okText={expertsWording.save}
      cancelText={expertsWording.cancel}
      okButtonProps={{ disabled: name.trim() === '' || chosen.length === 0 }}
      confirmLoading={save.isPending}
      onCancel={onClose}
      onOk={() => save.mutate()}
    >
      {problem !== null && problem.faults.length === 0 && <ProblemNotice error={problem} />}
      <Form layout="vertical">
        <Form.Item label={expertsWording.groupName} required htmlFor="group-name" {...itemFor('name')}>
          <Input
            id="group-name"
            value={name}
            maxLength={60}
            onChange={({ target }) => setName(target.value)}
          />
        </Form.Item>
        <Form.Item
          label={expertsWording.groupDirections}
          required
          htmlFor="group-directions"
          {...itemFor('directions')}
        >
          <Select
            id="group-directions"
            mode="multiple"
            value={chosen}
            onChange={setChosen}
            showSearch={{ optionFilterProp: 'label' }}
            options={directions.map(({ key, number, title }) => ({
              value: key,
              label: `${number}. ${title}`,
            }))}
          />
        </Form.Item>
        <Form.Item label={expertsWording.groupExperts} htmlFor="group-experts" {...itemFor('expertIds')}>
          <Select
            id="group-experts"
            mode="multiple"
            value={expertIds}
            onChange={setExpertIds}
            showSearch={{ optionFilterProp: 'label' }}
            options={experts
              .filter(({ id, isDisabled }) => !isDisabled || expertIds.includes(id))
              .map(({ id, displayName }) => ({ value: id, label: displayName }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
