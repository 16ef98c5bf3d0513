import { useEffect, useRef, type ReactElement } from 'react';
import { asConsoleProblem } from '../http/console-problem';
import { ProblemNotice } from '../ui/problem-notice';
import { recommendationsWording as wording } from './recommendations-wording';

/** A refusal with everything that it names. */
export function ActProblem({ error }: { error: Error | null }): ReactElement | null {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed may stand a screen below.
    if (error !== null) place.current?.scrollIntoView({ block: 'center' });
  }, [error]);
  if (error === null) return null;
  const { faults } = asConsoleProblem(error);
  return (
    <div ref={place} className="recommendation-problem">
      <ProblemNotice error={error} />
      {faults.length > 0 && (
        <>
          <p>{wording.faults}</p>
          <ul>
            {faults.map(({ field, message }) => (
              <li key={`${field}${message}`}>{message}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
