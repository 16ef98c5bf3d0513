import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Empty } from 'antd';
import { useState, type ReactElement } from 'react';
import type { ExpertGroupView, ExpertView } from '#shared/api/views';
import { call } from '../http/call';
import { asConsoleProblem } from '../http/console-problem';
import { DirectionMarks } from './direction-marks';
import { expertsWording } from './experts-wording';
import { GroupDialog } from './group-dialog';
import { useDirectionNumbers } from './use-direction-numbers';

/** The groups with their directions and members. */
export function GroupList({
  groups,
  experts,
}: {
  groups: ExpertGroupView[];
  experts: ExpertView[];
}): ReactElement {
  const [edited, setEdited] = useState<ExpertGroupView | 'new' | null>(null);
  const numbers = useDirectionNumbers();
  const nameOf = new Map(experts.map(({ id, displayName }) => [id, displayName]));
  return (
    <>
      <div className="experts-head">
        <h2 className="experts-section">{expertsWording.groups}</h2>
        <div className="experts-head__right">
          <Button type="primary" onClick={() => setEdited('new')}>
            {expertsWording.addGroup}
          </Button>
        </div>
      </div>
      {groups.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={expertsWording.noGroups} />
      )}
      {groups.map((group) => (
        <div key={group.id} className="experts-assignment">
          <strong>{group.name}</strong>
          <DirectionMarks directions={group.directions} numbers={numbers} />
          <span>{group.expertIds.map((id) => nameOf.get(id) ?? id).join('、')}</span>
          <span className="experts-assignment__acts">
            <Button
              size="small"
              aria-label={`${expertsWording.editGroup} ${group.name}`}
              onClick={() => setEdited(group)}
            >
              {expertsWording.editGroup}
            </Button>
            <RemoveGroup group={group} />
          </span>
        </div>
      ))}
      {edited !== null && (
        <GroupDialog
          group={edited === 'new' ? null : edited}
          experts={experts}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}

function RemoveGroup({ group }: { group: ExpertGroupView }): ReactElement {
  const client = useQueryClient();
  const { modal, message } = App.useApp();
  const remove = useMutation({
    mutationFn: () => call('experts.removeGroup', { params: { id: group.id }, ifMatch: group.version }),
    onError: (error) => void message.error(asConsoleProblem(error).message),
    onSettled: () => client.invalidateQueries({ queryKey: ['experts'] }),
  });
  return (
    <Button
      size="small"
      aria-label={`${expertsWording.removeGroup} ${group.name}`}
      loading={remove.isPending}
      onClick={() =>
        void modal.confirm({
          title: expertsWording.removeGroupTitle(group.name),
          content: expertsWording.removeGroupText,
          okText: expertsWording.removeGroup,
          cancelText: expertsWording.cancel,
          onOk: () => remove.mutate(),
        })
      }
    >
      {expertsWording.removeGroup}
    </Button>
  );
}
