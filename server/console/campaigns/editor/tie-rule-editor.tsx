import { Select } from 'antd';
import type { ReactElement } from 'react';
import { campaignsWording as wording } from '../campaigns-wording';
import type { Definition } from './editing';
import { ItemList } from './item-list';
import { Labelled } from './labelled';

type Review = Definition['review'];
type TieRule = Review['tieRule'];

const sheets = ['highestSheet', 'lowestSheet'] as const;

/** What decides between equal scores, one after the other. */
export function TieRuleEditor({
  criteria,
  tieRule,
  faultAt,
  onChange,
}: {
  criteria: Review['criteria'];
  tieRule: TieRule;
  faultAt: (index: number) => string | null;
  onChange: (tieRule: TieRule) => void;
}): ReactElement {
  const choices = [
    ...criteria.map(({ key, label }) => ({ value: `criterion:${key}`, label: wording.tieCriterion(label) })),
    ...sheets.map((by) => ({ value: by, label: wording.tieBreakers[by] })),
  ];
  const items = tieRule.map((breaker) => ({ key: valueOf(breaker) }));
  const isTaken = (value: string): boolean => items.some(({ key }) => key === value);
  const change = (values: readonly string[]): void => onChange(values.map(breakerOf));
  const free = choices.find(({ value }) => !isTaken(value))?.value;
  const nameOf = ({ key }: { key: string }): string =>
    choices.find(({ value }) => value === key)?.label ?? wording.tieBreaker;
  return (
    <ItemList
      items={items}
      nameOf={nameOf}
      onChange={(next) => change(next.map(({ key }) => key))}
      add={{ label: wording.addTieBreaker, make: free === undefined ? null : () => ({ key: free }) }}
    >
      {({ key }, index) => (
        <Labelled label={wording.tieBreaker} fault={faultAt(index)} isWide>
          <Select
            aria-label={`${wording.tieBreaker} ${index + 1}`}
            value={key}
            options={choices.filter(({ value }) => value === key || !isTaken(value))}
            onChange={(value) => change(items.map((item, at) => (at === index ? value : item.key)))}
          />
        </Labelled>
      )}
    </ItemList>
  );
}

function valueOf(breaker: TieRule[number]): string {
  return breaker.by === 'criterion' ? `criterion:${breaker.key}` : breaker.by;
}

function breakerOf(value: string): TieRule[number] {
  const by = sheets.find((sheet) => sheet === value);
  return by === undefined ? { by: 'criterion', key: value.slice('criterion:'.length) } : { by };
}
