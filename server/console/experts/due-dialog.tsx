import { Input, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import type { ReviewBoard } from '#shared/api/views';
import { ProblemNotice } from '../ui/problem-notice';
import { asConsoleProblem } from '../http/console-problem';
import { expertsWording } from './experts-wording';
import { useBoardAct } from './use-board';

/** By when the sheets are wanted: the end of an office day in Hubei. */
export function DueDialog({ board, onClose }: { board: ReviewBoard; onClose: () => void }): ReactElement {
  const [date, setDate] = useState(board.dueAtUtc?.slice(0, 10) ?? '');
  const setDue = useBoardAct('experts.setDue', { version: board.version, onDone: onClose });
  const fault = setDue.error === null ? null : asConsoleProblem(setDue.error).faultAt('dueAtUtc');
  return (
    <Modal
      open
      title={expertsWording.setDue}
      okText={expertsWording.save}
      cancelText={expertsWording.cancel}
      okButtonProps={{ disabled: date === '' }}
      confirmLoading={setDue.isPending}
      onCancel={onClose}
      onOk={() => setDue.mutate({ body: { dueAtUtc: `${date}T10:00:00.000Z` } })}
    >
      {setDue.error !== null && fault === null && <ProblemNotice error={setDue.error} />}
      <Input
        type="date"
        autoFocus
        value={date}
        aria-label={expertsWording.dueDate}
        status={fault === null ? '' : 'error'}
        onChange={({ target }) => setDate(target.value)}
      />
      {fault !== null && <p role="alert">{fault}</p>}
      <p className="experts-note">{expertsWording.dueHint}</p>
    </Modal>
  );
}
