import { App, Button, Input, Modal, Radio } from 'antd';
import { useId, useState, type ReactElement } from 'react';
import type { ObjectionView } from '#shared/api/views';
import { ProblemNotice } from '../ui/problem-notice';
import { publicityDeskWording as wording } from './publicity-wording';
import { useAnswerObjection } from './use-publicity';

type Ruling = 'rejected' | 'upheld';

const choices = (['rejected', 'upheld'] as const).map((value) => ({
  value,
  label: wording.rulingChoices[value],
}));

/** The ruling and its reasons; an upheld one is asked about once more, because the project leaves the list with it. */
export function AnswerForm({ objection }: { objection: ObjectionView }): ReactElement {
  const [ruling, setRuling] = useState<Ruling | null>(null);
  const [text, setText] = useState('');
  const [isConfirming, setIsConfirming] = useState(false);
  const { message } = App.useApp();
  const answer = useAnswerObjection(objection, () => void message.success(wording.answered));
  const ids = { ruling: useId(), text: useId(), hint: useId() };
  const isReady = ruling !== null && text.trim() !== '';

  const send = (): void => {
    setIsConfirming(false);
    if (ruling === null) return;
    answer.mutate({ ruling, text });
  };
  const submit = (): void => {
    if (ruling === 'upheld' && objection.about !== null) setIsConfirming(true);
    else send();
  };
  return (
    <div className="objection__form">
      <span id={ids.ruling}>{wording.ruling}</span>
      <Radio.Group
        aria-labelledby={ids.ruling}
        options={choices}
        value={ruling}
        onChange={({ target }) => setRuling(target.value as Ruling)}
      />
      {ruling === 'upheld' && <p className="publicity-note">{wording.upheldHint}</p>}
      <label htmlFor={ids.text}>{wording.answer}</label>
      <Input.TextArea
        id={ids.text}
        aria-describedby={ids.hint}
        rows={3}
        maxLength={1000}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <p id={ids.hint} className="publicity-note">
        {isReady ? wording.answerHint : wording.answerMissing}
      </p>
      {answer.isError && <ProblemNotice error={answer.error} />}
      <Button type="primary" disabled={!isReady} loading={answer.isPending} onClick={submit}>
        {wording.sendAnswer}
      </Button>
      <Modal
        open={isConfirming}
        title={wording.upheldTitle}
        okText={wording.sendAnswer}
        okButtonProps={{ danger: true }}
        cancelText={wording.goBack}
        onOk={send}
        onCancel={() => setIsConfirming(false)}
      >
        <p>{wording.upheldText(objection.about?.unitName ?? '')}</p>
      </Modal>
    </div>
  );
}
