import { Button } from 'antd';
import type { ReactElement } from 'react';
import type { PaperArrivalsView } from '#shared/api/views';
import { formatChinaTime } from '#shared/text/china-time';
import { ProblemNotice } from '../../ui/problem-notice';
import { paperWording as words } from './paper-wording';
import { useRemindOfPaper } from './use-paper-arrivals';

/** Tells the contacts that paper is missing, once a day at most. */
export function PaperReminder({
  id,
  arrivals,
}: {
  id: string;
  arrivals: PaperArrivalsView;
}): ReactElement | null {
  const remind = useRemindOfPaper(id);
  if (!arrivals.may.remind) return null;
  return (
    <section>
      {remind.isError && <ProblemNotice error={remind.error} />}
      <Button loading={remind.isPending} onClick={() => remind.mutate()}>
        {words.remind}
      </Button>
      {remind.isSuccess && <p role="status">{remind.data.told > 0 ? words.told : words.toldBefore}</p>}
      {arrivals.remindedAtUtc !== null && (
        <p className="decision__hint">{words.remindedAt(formatChinaTime(arrivals.remindedAtUtc))}</p>
      )}
    </section>
  );
}
