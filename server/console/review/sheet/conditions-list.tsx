import type { ReactElement } from 'react';
import type { ReviewView } from '#shared/api/views';
import { formatChinaTime } from '#shared/text/china-time';
import { CheckSign, CrossSign } from '../../ui/icons';
import { sheetWording } from './sheet-wording';

const groups = ['common', 'special'] as const;

/** The conditions of the notice, each with the time at which the contact confirmed it. */
export function ConditionsList({ review }: { review: ReviewView }): ReactElement {
  const confirmedAt = new Map(
    review.confirmations.map(({ condition, confirmedAtUtc }) => [condition, confirmedAtUtc]),
  );
  return (
    <>
      {groups.map((group) => (
        <section key={group}>
          <h4>{sheetWording.groups[group]}</h4>
          <ol className="conditions">
            {review.definition.conditions
              .filter((condition) => condition.group === group)
              .map((condition) => {
                const atUtc = confirmedAt.get(condition.key);
                return (
                  <li key={condition.key}>
                    {condition.text}
                    {atUtc === undefined ? (
                      <span className="place-note">
                        <CrossSign /> {sheetWording.notConfirmed}
                      </span>
                    ) : (
                      <span className="sheet-note">
                        <CheckSign /> {sheetWording.confirmedAt(formatChinaTime(atUtc))}
                      </span>
                    )}
                  </li>
                );
              })}
          </ol>
        </section>
      ))}
    </>
  );
}
