import { Alert, Button, Dropdown, Input, Radio } from 'antd';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { RequestFault } from '#shared/api/problems';
import type { PhotoView, ReviewView } from '#shared/api/views';
import { asConsoleProblem } from '../../http/console-problem';
import { httpWording } from '../../http/http-wording';
import { ProblemNotice } from '../../ui/problem-notice';
import { messageAt } from '../decision/decision-faults';
import {
  faultsOfRuling,
  mayRule,
  RULING_REASON_MAX_CHARACTERS,
  rulingOf,
  withChoice,
  withPhrase,
  type RulingDraft,
} from './ruling-draft';
import { RulingOutrun } from './ruling-outrun';
import { rulingPhrases, rulingWording } from './ruling-wording';
import { isOutrunRuling, useRulePhoto } from './use-rule-photo';

/** A clerk's word on one photograph: good enough or not, and why. Escape folds it and keeps what is written. */
export function RulingForm({
  review,
  photo,
  name,
  draft,
  onChange,
  onClose,
  onRuled,
}: {
  review: ReviewView;
  photo: PhotoView;
  /** How the clerk calls the page. */
  name: string;
  draft: RulingDraft;
  onChange: (next: (old: RulingDraft) => RulingDraft) => void;
  onClose: () => void;
  /** `hadFocus`: the form is left, so the focus needs another place. */
  onRuled: (end: { hadFocus: boolean }) => void;
}): ReactElement {
  const [found, setFound] = useState<readonly RequestFault[]>([]);
  const [isPicking, setIsPicking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const messageId = useId();
  const rule = useRulePhoto(review, {
    photoId: photo.id,
    name,
    onRuled: () => onRuled({ hadFocus: form.current?.contains(document.activeElement) === true }),
  });
  useEffect(() => {
    const chosen = form.current?.querySelector<HTMLInputElement>('input:checked');
    (chosen ?? form.current?.querySelector('input'))?.focus();
  }, []);

  const isAllowed = mayRule(review, photo);
  const choice = draft.isValid === null ? 'none' : draft.isValid ? 'valid' : 'invalid';
  const faults = rule.error === null ? found : [...found, ...asConsoleProblem(rule.error).faults];
  const choiceMessage = messageAt(faults, 'isValid');
  const reasonMessage = messageAt(faults, 'reason');
  const edit = (next: (old: RulingDraft) => RulingDraft): void => {
    onChange(next);
    setFound([]);
    if (rule.error !== null && !isOutrunRuling(rule.error)) rule.reset();
  };
  const send = (): void => {
    const body = rulingOf(draft);
    setFound(faultsOfRuling(draft));
    if (body !== null && isAllowed && !rule.isPending) rule.mutate(body);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // An open list of phrases takes the key for itself.
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || isPicking) return;
    event.stopPropagation();
    onClose();
  };
  return (
    <form
      ref={form}
      className="ruling"
      aria-label={rulingWording.title(name)}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {rule.isError &&
        (isOutrunRuling(rule.error) ? (
          <RulingOutrun review={review} photo={photo} />
        ) : (
          <>
            <ProblemNotice error={rule.error} />
            {asConsoleProblem(rule.error).kind !== 'refused' && (
              <p className="decision__hint">{httpWording.writeUncertain}</p>
            )}
          </>
        ))}
      {!isAllowed && !rule.isError && <Alert type="warning" showIcon title={rulingWording.notRulableNow} />}
      <div className="ruling__row">
        <Radio.Group
          aria-label={rulingWording.question}
          optionType="button"
          buttonStyle="solid"
          value={draft.isValid}
          options={[
            { label: rulingWording.valid, value: true },
            { label: rulingWording.invalid, value: false },
          ]}
          onChange={({ target }) => edit((old) => withChoice(old, target.value === true))}
        />
        {choice !== 'none' && (
          <Dropdown
            trigger={['click']}
            onOpenChange={setIsPicking}
            menu={{
              items: rulingPhrases[choice].map((phrase) => ({ key: phrase, label: phrase })),
              onClick: ({ key }) => edit((old) => withPhrase(old, key)),
            }}
          >
            <Button size="small" type="text">
              {rulingWording.phrases}
            </Button>
          </Dropdown>
        )}
      </div>
      {choiceMessage !== null && (
        <p role="alert" className="decision__fault">
          {choiceMessage}
        </p>
      )}
      <Input.TextArea
        value={draft.reason}
        autoSize={{ minRows: 1, maxRows: 4 }}
        maxLength={RULING_REASON_MAX_CHARACTERS}
        showCount={draft.reason.length > RULING_REASON_MAX_CHARACTERS - 50}
        placeholder={rulingWording.reasonHint}
        aria-label={rulingWording.reason}
        aria-required
        aria-describedby={reasonMessage === null ? undefined : messageId}
        status={reasonMessage === null ? '' : 'error'}
        onChange={({ target: { value } }) => edit((old) => ({ ...old, reason: value }))}
      />
      {reasonMessage !== null && (
        <p id={messageId} role="alert" className="decision__fault">
          {reasonMessage}
        </p>
      )}
      <div className="ruling__row">
        <Button htmlType="submit" type="primary" size="small" disabled={!isAllowed} loading={rule.isPending}>
          {rulingWording.confirm[choice]}
        </Button>
        <Button size="small" title={rulingWording.foldHint} onClick={onClose}>
          {rulingWording.fold}
        </Button>
      </div>
    </form>
  );
}
