import { Button, Input, Radio } from 'antd';
import type { ReactElement } from 'react';
import type { RecommendationView } from '#shared/api/views';
import { checkItemKeys, checkItems } from '#shared/recommendations/check-items';
import { recommendationsWording as wording } from './recommendations-wording';

type Checks = RecommendationView['checks'];

/** Whether both say the same of each item, in whatever order. */
export function isSameChecks(left: Checks, right: Checks): boolean {
  const linesOf = (checks: Checks): string =>
    checks
      .map(({ item, isSound, text }) => JSON.stringify([item, isSound, text.trim()]))
      .sort()
      .join();
  return linesOf(left) === linesOf(right);
}

/** Each item is ticked or faulted; a fault says what is wrong. */
export function CheckList({
  checks,
  onChange,
  onSave,
  isSaving,
}: {
  checks: Checks;
  /** null: nothing may be changed. */
  onChange: ((checks: Checks) => void) | null;
  onSave: () => void;
  isSaving: boolean;
}): ReactElement {
  const put = (changed: Checks[number]): void =>
    onChange?.([...checks.filter(({ item }) => item !== changed.item), changed]);
  return (
    <section className="recommendation-pane" aria-label={wording.check}>
      <h2>{wording.check}</h2>
      <ul className="check-list">
        {checkItemKeys.map((item) => {
          const found = checks.find((check) => check.item === item);
          const { label } = checkItems[item];
          return (
            <li key={item}>
              <span>{label}</span>
              <Radio.Group
                aria-label={label}
                disabled={onChange === null}
                value={found?.isSound}
                onChange={(event) =>
                  put({ item, isSound: event.target.value === true, text: found?.text ?? '' })
                }
                options={[
                  { label: wording.sound, value: true },
                  { label: wording.faulty, value: false },
                ]}
              />
              {found?.isSound === false && (
                <Input
                  className="check-list__text"
                  aria-label={`${label}：${wording.faultText}`}
                  placeholder={wording.faultText}
                  disabled={onChange === null}
                  value={found.text}
                  maxLength={300}
                  onChange={(event) => put({ ...found, text: event.target.value })}
                />
              )}
            </li>
          );
        })}
      </ul>
      {onChange !== null && (
        <Button onClick={onSave} loading={isSaving}>
          {wording.saveChecks}
        </Button>
      )}
    </section>
  );
}
