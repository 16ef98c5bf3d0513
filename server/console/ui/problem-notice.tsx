import { Alert, Button } from 'antd';
import type { ReactElement } from 'react';
import { httpWording } from '../http/http-wording';
import { asConsoleProblem } from '../http/console-problem';
import { uiWording } from './ui-wording';

/** A failed request in a sentence, with a button to try again where that makes sense. */
export function ProblemNotice({
  error,
  onRetry,
  isRetrying = false,
}: {
  error: unknown;
  onRetry?: () => void;
  isRetrying?: boolean;
}): ReactElement {
  const problem = asConsoleProblem(error);
  const more = [
    problem.detail,
    problem.retryAfterSeconds === null ? null : httpWording.waitSeconds(problem.retryAfterSeconds),
    problem.status !== null && problem.status >= 500 && problem.requestId !== null
      ? httpWording.requestId(problem.requestId)
      : null,
  ].filter((line) => line !== null);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={problem.message}
      description={more.length === 0 ? undefined : more.join(' ')}
      action={
        onRetry === undefined ? undefined : (
          <Button size="small" onClick={onRetry} loading={isRetrying}>
            {uiWording.retry}
          </Button>
        )
      }
    />
  );
}
