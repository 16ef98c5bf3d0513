import { Input, Modal } from 'antd';
import { useId, useState, type ReactElement } from 'react';
import { ProblemNotice } from '../ui/problem-notice';
import { expertsWording } from './experts-wording';

/** Asks for a reason before something is done; what was written stays when the server refuses. */
export function ReasonDialog({
  title,
  text,
  isOptional = false,
  isPending,
  error,
  onConfirm,
  onClose,
}: {
  title: string;
  text: string;
  isOptional?: boolean;
  isPending: boolean;
  error: Error | null;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}): ReactElement {
  const [reason, setReason] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const messageId = useId();
  const isMissing = isAsked && reason.trim() === '';
  return (
    <Modal
      open
      title={title}
      okText={expertsWording.confirm}
      cancelText={expertsWording.cancel}
      confirmLoading={isPending}
      onCancel={onClose}
      onOk={() => {
        setIsAsked(true);
        if (isOptional || reason.trim() !== '') onConfirm(reason.trim());
      }}
    >
      <p>{text}</p>
      {error !== null && <ProblemNotice error={error} />}
      {!isOptional && (
        <>
          <Input.TextArea
            autoFocus
            value={reason}
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={500}
            aria-label={expertsWording.reason}
            placeholder={expertsWording.reason}
            aria-required
            aria-describedby={isMissing ? messageId : undefined}
            status={isMissing ? 'error' : ''}
            onChange={({ target }) => setReason(target.value)}
          />
          {isMissing && (
            <p id={messageId} role="alert">
              {expertsWording.reasonMissing}
            </p>
          )}
        </>
      )}
    </Modal>
  );
}
