import { Select, Tabs } from 'antd';
import type { ReactElement } from 'react';
import { bureaus } from '#shared/campaigns/bureaus';
import { deliveryStateKeys, deliveryStates, type DeliveryState } from '#shared/notices/delivery-states';
import { noticeKindKeys, noticeKinds } from '#shared/notices/notice-kinds';
import type { DeliveryPlace } from './delivery-place';
import { deliveriesWording } from './deliveries-wording';
import { useDeliveryCounts } from './use-deliveries';

const EVERY = 'every';
/** Always there, also when empty: what somebody looks for first. */
const alwaysShown: readonly DeliveryState[] = ['failed', 'unreachable', 'notSubscribed', 'waiting', 'sent'];
const order: readonly DeliveryState[] = [
  ...alwaysShown,
  ...deliveryStateKeys.filter((key) => !alwaysShown.includes(key)),
];

/** The states with their numbers, and what the list is narrowed to. */
export function DeliveryFilters({
  place,
  onChange,
}: {
  place: DeliveryPlace;
  onChange: (place: DeliveryPlace) => void;
}): ReactElement {
  const counts = useDeliveryCounts().data?.counts;
  const total = counts && deliveryStateKeys.reduce((sum, key) => sum + (counts[key] ?? 0), 0);
  const shown = order.filter(
    (key) => alwaysShown.includes(key) || key === place.state || (counts?.[key] ?? 0) > 0,
  );
  const label = (text: string, count: number | undefined): ReactElement => (
    <>
      {text}
      {count !== undefined && <span className="delivery-tabs__count">{count}</span>}
    </>
  );
  return (
    <>
      <Tabs
        className="delivery-tabs"
        tabBarGutter={20}
        activeKey={place.state ?? EVERY}
        onChange={(key) =>
          onChange({ ...place, state: deliveryStateKeys.find((one) => one === key) ?? null })
        }
        items={[
          { key: EVERY, label: label(deliveriesWording.every, total) },
          ...shown.map((key) => ({
            key,
            label: label(deliveryStates[key].label, counts && (counts[key] ?? 0)),
          })),
        ]}
      />
      <div className="delivery-filters">
        <p className="delivery-note">{deliveriesWording.note}</p>
        <Select
          className="delivery-filters__select"
          aria-label={deliveriesWording.kind}
          value={place.kind ?? EVERY}
          onChange={(key) => onChange({ ...place, kind: noticeKindKeys.find((one) => one === key) ?? null })}
          options={[
            { value: EVERY, label: deliveriesWording.everyKind },
            ...noticeKindKeys.map((value) => ({ value, label: noticeKinds[value].headline })),
          ]}
        />
        <Select
          className="delivery-filters__region"
          aria-label={deliveriesWording.region}
          value={place.bureau ?? EVERY}
          onChange={(code) => onChange({ ...place, bureau: code === EVERY ? null : code })}
          options={[
            { value: EVERY, label: deliveriesWording.everyRegion },
            ...bureaus.map(({ code, region }) => ({ value: code, label: region })),
          ]}
        />
      </div>
    </>
  );
}
