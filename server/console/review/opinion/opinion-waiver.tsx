import { Button, Input } from 'antd';
import { useId, useState, type ReactElement } from 'react';
import type { OpinionView } from '#shared/api/views';
import { formatChinaTime } from '#shared/text/china-time';
import { ProblemNotice } from '../../ui/problem-notice';
import { opinionWording as words } from './opinion-wording';
import { useWaiveOpinion } from './use-opinion';

/** The head's word in place of an accepted page, for those who may give it. */
export function OpinionWaiver({ id, opinion }: { id: string; opinion: OpinionView }): ReactElement | null {
  const [reason, setReason] = useState<string | null>(null);
  const { mutate, isPending, error } = useWaiveOpinion(id, opinion.version);
  const inputId = useId();
  if (opinion.waiver !== null) {
    const { reason: given, waivedAtUtc } = opinion.waiver;
    return <p>{words.waived(given, formatChinaTime(waivedAtUtc))}</p>;
  }
  if (!opinion.may.waive) return null;
  if (reason === null) {
    return (
      <Button size="small" onClick={() => setReason('')}>
        {words.waive}
      </Button>
    );
  }
  return (
    <section>
      <p className="decision__hint">{words.waiveHint}</p>
      {error !== null && <ProblemNotice error={error} />}
      <label htmlFor={inputId}>{words.waiveReason}</label>
      <Input
        id={inputId}
        autoFocus
        value={reason}
        maxLength={200}
        onChange={({ target }) => setReason(target.value)}
      />
      <Button
        size="small"
        danger
        disabled={reason.trim() === ''}
        loading={isPending}
        onClick={() => mutate(reason)}
      >
        {words.waiveConfirm}
      </Button>
    </section>
  );
}
