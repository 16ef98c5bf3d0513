import { Button, Popconfirm } from 'antd';
import type { ReactElement } from 'react';
import { recommendationsWording as wording } from './recommendations-wording';

/** The head's last step; for the others the sentence who takes it. */
export function SendPane({
  maySend,
  isSending,
  blockedBy,
  onSend,
}: {
  maySend: boolean;
  isSending: boolean;
  blockedBy: string | null;
  onSend: () => void;
}): ReactElement {
  if (!maySend) return <p>{wording.sendBy}</p>;
  return (
    <p>
      <Popconfirm
        title={wording.sendAsk}
        okText={wording.sendConfirm}
        cancelText={wording.cancel}
        onConfirm={onSend}
      >
        <Button type="primary" disabled={blockedBy !== null} loading={isSending}>
          {wording.send}
        </Button>
      </Popconfirm>
      {blockedBy !== null && <span className="recommendation-hint">{blockedBy}</span>}
    </p>
  );
}
