import { Button, Input, type GetRef } from 'antd';
import { useEffect, useId, useRef, type ReactElement } from 'react';
import type { PinTarget } from '#shared/api/views';
import { SentenceMenu } from '../../sentences/sentence-menu';
import { CrossSign } from '../../ui/icons';
import { REASON_MAX_CHARACTERS } from './decision-draft';
import { decisionWording } from './decision-wording';

/** One reason: where it is pinned, what the contact shall do, and phrases for what is said often. */
export function ReasonEditor({
  position,
  kind,
  label,
  text,
  message,
  isFocused,
  onShow,
  onText,
  onRemove,
}: {
  position: number;
  kind: PinTarget['kind'];
  label: string;
  text: string;
  message: string | null;
  /** This is the place that was pinned last: the cursor belongs here. */
  isFocused: boolean;
  onShow: () => void;
  onText: (text: string) => void;
  onRemove: () => void;
}): ReactElement {
  const input = useRef<GetRef<typeof Input.TextArea>>(null);
  const messageId = useId();
  useEffect(() => {
    if (isFocused) input.current?.focus({ cursor: 'end' });
  }, [isFocused]);
  return (
    <li className="reason">
      <div className="reason__head">
        <span className="reason__position">{position}</span>
        <button type="button" className="reason__label" title={decisionWording.show} onClick={onShow}>
          {label}
        </button>
        <SentenceMenu kind={kind} text={text} onText={onText} />
        <Button
          size="small"
          type="text"
          icon={<CrossSign />}
          aria-label={decisionWording.remove(label)}
          title={decisionWording.remove(label)}
          onClick={onRemove}
        />
      </div>
      <Input.TextArea
        ref={input}
        value={text}
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={REASON_MAX_CHARACTERS}
        showCount={text.length > REASON_MAX_CHARACTERS - 100}
        placeholder={decisionWording.reasonHint}
        aria-label={decisionWording.reasonLabel(label)}
        aria-describedby={message === null ? undefined : messageId}
        status={message === null ? '' : 'error'}
        onChange={(event) => onText(event.target.value)}
      />
      {message !== null && (
        <p id={messageId} role="alert" className="decision__fault">
          {message}
        </p>
      )}
    </li>
  );
}
