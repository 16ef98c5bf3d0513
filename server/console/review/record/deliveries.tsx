import { Alert } from 'antd';
import type { ReactElement } from 'react';
import type { ReviewView } from '#shared/api/views';
import { formatChinaTime } from '#shared/text/china-time';
import { Mark } from '../../ui/mark';
import { newestFirst } from './newest-first';
import { needsCall, recordWording } from './record-wording';

/** How the contact was told; when the newest notice did not get through, the advice to call. */
export function Deliveries({ deliveries }: { deliveries: ReviewView['deliveries'] }): ReactElement {
  const [last, ...earlier] = newestFirst(deliveries);
  if (last === undefined) return <p className="sheet-note">{recordWording.noDeliveries}</p>;
  return (
    <>
      {needsCall[last.state] && <Alert type="warning" showIcon title={recordWording.call(last.headline)} />}
      <ul className="deliveries">
        {[last, ...earlier].map((delivery, index) => (
          <li key={`${delivery.atUtc}-${index}`}>
            <time dateTime={delivery.atUtc}>{formatChinaTime(delivery.atUtc)}</time>
            <span>{delivery.headline}</span>
            <Mark tone={needsCall[delivery.state] ? 'attention' : 'plain'}>
              {recordWording.states[delivery.state]}
            </Mark>
          </li>
        ))}
      </ul>
      <p className="sheet-note">{recordWording.inboxKept}</p>
    </>
  );
}
