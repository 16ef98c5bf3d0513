import { Button, Checkbox, Select } from 'antd';
import type { ReactElement } from 'react';
import { bureaus } from '#shared/campaigns/bureaus';
import { isFiltered, type FilterKey, type QueuePlace } from './queue-place';
import { queueWording } from './queue-wording';
import type { ShownDirection } from '../app/opened-campaigns';

const { filters: words, orders } = queueWording;

const checks = [
  ['priority', 'yes'],
  ['opened', 'no'],
  ['returned', 'yes'],
  ['findings', 'yes'],
] as const satisfies readonly (readonly [FilterKey, string])[];

/** Narrows the list and puts it in order; what is chosen stands in the address. */
export function QueueFilters({
  place,
  directions,
  showsBureau,
  onChange,
}: {
  place: QueuePlace;
  directions: ReadonlyMap<string, ShownDirection>;
  showsBureau: boolean;
  onChange: (place: QueuePlace) => void;
}): ReactElement {
  const set = (key: FilterKey, value: string | undefined): void =>
    onChange({ ...place, filters: { ...place.filters, [key]: value } });
  return (
    <div className="queue-filters" role="group" aria-label={words.label}>
      {checks.map(([key, value]) => (
        <Checkbox
          key={key}
          checked={place.filters[key] === value}
          onChange={(event) => set(key, event.target.checked ? value : undefined)}
        >
          {words[key]}
        </Checkbox>
      ))}
      <Select
        size="small"
        className="queue-filters__select"
        aria-label={words.paper}
        value={place.filters.paper ?? ''}
        onChange={(value) => set('paper', value === '' ? undefined : value)}
        options={[
          { value: '', label: words.paperEither },
          { value: 'yes', label: words.paperArrived },
          { value: 'no', label: words.paperMissing },
        ]}
      />
      <Select
        size="small"
        className="queue-filters__direction"
        aria-label={words.direction}
        popupMatchSelectWidth={false}
        value={place.filters.direction ?? ''}
        onChange={(value) => set('direction', value === '' ? undefined : value)}
        options={[
          { value: '', label: words.everyDirection },
          ...[...directions.values()].map(({ key, number, title }) => ({
            value: key,
            label: `${number} ${title}`,
          })),
        ]}
      />
      {showsBureau && (
        <Select
          size="small"
          className="queue-filters__select"
          aria-label={words.bureau}
          value={place.filters.bureau ?? ''}
          onChange={(value) => set('bureau', value === '' ? undefined : value)}
          options={[
            { value: '', label: words.everyBureau },
            ...bureaus.map(({ code, region }) => ({ value: code, label: region })),
          ]}
        />
      )}
      <Select
        size="small"
        className="queue-filters__select"
        aria-label={words.order}
        value={place.order}
        onChange={(order) => onChange({ ...place, order })}
        options={Object.entries(orders).map(([value, label]) => ({
          value: value as QueuePlace['order'],
          label,
        }))}
      />
      {isFiltered(place) && (
        <Button size="small" type="link" onClick={() => onChange({ ...place, filters: {} })}>
          {words.clear}
        </Button>
      )}
    </div>
  );
}
