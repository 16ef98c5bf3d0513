import { Button, Input, Modal, Radio } from 'antd';
import { useId, useState, type ReactElement } from 'react';
import { disputeRulings } from '#shared/units/dispute-states';
import type { DisputeView } from '#shared/api/views';
import { ProblemNotice } from '../ui/problem-notice';
import { disputesWording as wording } from './disputes-wording';
import { useDecideDispute } from './use-disputes';

type Ruling = (typeof disputeRulings)[number];

const choices = disputeRulings.map((value) => ({ value, label: wording.choices[value] }));

/** The decision and its reason; a handing over is asked about once more, because it cannot be undone. */
export function DecisionForm({
  dispute,
  onDecided,
}: {
  dispute: DisputeView;
  onDecided: () => void;
}): ReactElement {
  const [ruling, setRuling] = useState<Ruling | null>(null);
  const [reason, setReason] = useState('');
  const [isConfirming, setIsConfirming] = useState(false);
  const decide = useDecideDispute(dispute, onDecided);
  const ids = { ruling: useId(), reason: useId() };
  const isReady = ruling !== null && reason.trim() !== '';
  const send = (): void => {
    setIsConfirming(false);
    if (ruling !== null) decide.mutate({ ruling, reason });
  };
  return (
    <div className="dispute__form">
      <span id={ids.ruling}>{wording.ruling}</span>
      <Radio.Group
        aria-labelledby={ids.ruling}
        options={choices}
        value={ruling}
        onChange={({ target }) => setRuling(target.value as Ruling)}
      />
      {ruling === 'handedOver' && <p className="disputes-note">{wording.handedOverHint}</p>}
      <label htmlFor={ids.reason}>{wording.reason}</label>
      <Input.TextArea
        id={ids.reason}
        rows={2}
        maxLength={300}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      {decide.isError && <ProblemNotice error={decide.error} />}
      <Button
        type="primary"
        disabled={!isReady}
        loading={decide.isPending}
        onClick={() => (ruling === 'handedOver' ? setIsConfirming(true) : send())}
      >
        {wording.decide}
      </Button>
      <Modal
        open={isConfirming}
        title={wording.handOverTitle(dispute.unitName)}
        okText={wording.choices.handedOver}
        okButtonProps={{ danger: true }}
        cancelText={wording.goBack}
        onOk={send}
        onCancel={() => setIsConfirming(false)}
      >
        <p>{wording.handOverText}</p>
      </Modal>
    </div>
  );
}
