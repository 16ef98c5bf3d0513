import { Form, Input, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import type { ExpertGroupView, ExpertView } from '#shared/api/views';
import { call } from '../http/call';
import type { IntentKeys } from '../http/intent-key';
import { expertsWording } from './experts-wording';
import { SaveDialog } from './save-dialog';
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
  const directions = useShownDirections();
  const [name, setName] = useState(group?.name ?? '');
  const [chosen, setChosen] = useState<string[]>(group?.directions ?? []);
  const [expertIds, setExpertIds] = useState<string[]>(group?.expertIds ?? []);
  const save = (keys: IntentKeys) => {
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
  };
  return (
    <SaveDialog
      title={group?.name ?? expertsWording.addGroup}
      isReady={name.trim() !== '' && chosen.length > 0}
      save={save}
      onClose={onClose}
    >
      {(faultOf) => (
        <>
          <Form.Item label={expertsWording.groupName} required htmlFor="group-name" {...faultOf('name')}>
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
            {...faultOf('directions')}
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
          <Form.Item label={expertsWording.groupExperts} htmlFor="group-experts" {...faultOf('expertIds')}>
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
        </>
      )}
    </SaveDialog>
  );
}
