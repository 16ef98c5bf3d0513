import { App, Empty, Segmented, Skeleton } from 'antd';
import { useState, type ReactElement } from 'react';
import { ProblemNotice } from '../ui/problem-notice';
import { DisputeCard } from './dispute-card';
import { disputesWording as wording } from './disputes-wording';
import { useDisputes, type ShownDisputes } from './use-disputes';

const states = (['open', 'decided'] as const).map((value) => ({ value, label: wording.states[value] }));

/** Who disputes whose claim of a unit, and what the bureau has decided. */
export function DisputesPage(): ReactElement {
  const [state, setState] = useState<ShownDisputes>('open');
  const list = useDisputes(state);
  const { message } = App.useApp();
  const disputes = list.data?.disputes ?? [];
  return (
    <div className="page-margin">
      <h1 className="disputes-heading">{wording.heading}</h1>
      <p className="disputes-note">{wording.intro}</p>
      <Segmented aria-label={wording.shown} options={states} value={state} onChange={setState} />
      {list.isPending && <Skeleton active title={false} paragraph={{ rows: 6, width: '100%' }} />}
      {list.isError && list.data === undefined && (
        <ProblemNotice error={list.error} onRetry={() => void list.refetch()} isRetrying={list.isFetching} />
      )}
      {list.data !== undefined && disputes.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={wording.empty[state]} />
      )}
      <ol className="disputes">
        {disputes.map((dispute) => (
          <DisputeCard
            key={dispute.id}
            dispute={dispute}
            onDecided={() => void message.success(wording.decided)}
          />
        ))}
      </ol>
      {list.data?.isPart === true && <p className="disputes-note">{wording.part}</p>}
    </div>
  );
}
