import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Modal } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { asConsoleProblem } from '../http/console-problem';
import { useIntentKeys, type IntentKeys } from '../http/intent-key';
import { ProblemNotice } from '../ui/problem-notice';
import { expertsWording } from './experts-wording';

/** What a field's Form.Item is given when the server refused it. */
type ItemFault = { help?: string; validateStatus?: 'error' };

/** A form about the experts: saved as a whole, closed when it is, with each refusal at the field that it is about. */
export function SaveDialog({
  title,
  isReady,
  save,
  onClose,
  note,
  children,
}: {
  title: string;
  /** Whether everything required is there. */
  isReady: boolean;
  save: (keys: IntentKeys) => Promise<unknown>;
  onClose: () => void;
  note?: ReactNode;
  children: (faultOf: (field: string) => ItemFault) => ReactNode;
}): ReactElement {
  const client = useQueryClient();
  const keys = useIntentKeys();
  const saving = useMutation({
    mutationFn: () => save(keys),
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: ['experts'] }),
  });
  const problem = saving.error === null ? null : asConsoleProblem(saving.error);
  const faultOf = (field: string): ItemFault => {
    const help = problem?.faultAt(field) ?? undefined;
    return help === undefined ? {} : { help, validateStatus: 'error' };
  };
  return (
    <Modal
      open
      title={title}
      okText={expertsWording.save}
      cancelText={expertsWording.cancel}
      okButtonProps={{ disabled: !isReady }}
      confirmLoading={saving.isPending}
      onCancel={onClose}
      onOk={() => saving.mutate()}
    >
      {note}
      {problem !== null && problem.faults.length === 0 && <ProblemNotice error={problem} />}
      <Form layout="vertical">{children(faultOf)}</Form>
    </Modal>
  );
}
