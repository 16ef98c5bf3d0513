import { Alert, Button } from 'antd';
import type { ReactElement } from 'react';
import { fillPath } from '#shared/api/paths';
import type { OpinionView } from '#shared/api/views';
import { formatChinaTime } from '#shared/text/china-time';
import { ProblemNotice } from '../../ui/problem-notice';
import { opinionWording as words } from './opinion-wording';
import { useIssueOpinion } from './use-opinion';

/** The page to be printed: made, opened, and made anew when what it says has changed. */
export function OpinionPrint({
  id,
  opinion,
  isSaved,
}: {
  id: string;
  opinion: OpinionView;
  /** What is typed has reached the server: only that can be printed. */
  isSaved: boolean;
}): ReactElement {
  const { mutate, isPending, error } = useIssueOpinion(id, opinion.version);
  const { print, may } = opinion;
  return (
    <section>
      <h3>{words.steps.print}</h3>
      {print?.isStale === true && <Alert type="warning" showIcon title={words.stale} />}
      {error !== null && <ProblemNotice error={error} />}
      {print !== null && !print.isStale && (
        <p>
          {words.issued(print.revision, formatChinaTime(print.issuedAtUtc))}{' '}
          <a
            href={fillPath('opinions.pdf', { id, revision: String(print.revision) })}
            target="_blank"
            rel="noopener"
          >
            {words.toPrint}
          </a>
        </p>
      )}
      {may.issue && (
        <Button disabled={!isSaved} loading={isPending} onClick={() => mutate()}>
          {print === null ? words.issue : words.issueAgain}
        </Button>
      )}
      <p className="decision__hint">{words.printHint}</p>
    </section>
  );
}
