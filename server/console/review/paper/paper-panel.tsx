import { Skeleton } from 'antd';
import type { ReactElement } from 'react';
import { ProblemNotice } from '../../ui/problem-notice';
import { SidePanel } from '../side-panel';
import { ArrivalForm } from './arrival-form';
import { ArrivalList } from './arrival-list';
import { PaperReminder } from './paper-reminder';
import { paperWording as words } from './paper-wording';
import { usePaperArrivals } from './use-paper-arrivals';

/** Beside the application: the paper that came, held against the page codes. */
export function PaperPanel({ id, onFold }: { id: string; onFold: () => void }): ReactElement {
  const { data, isError, error, refetch, isFetching } = usePaperArrivals(id);
  return (
    <SidePanel title={words.title} onFold={onFold}>
      {data !== undefined ? (
        <>
          <p>{words.copies(data.copiesArrived, data.copiesWanted)}</p>
          {data.may.record && <ArrivalForm id={id} arrivals={data} />}
          <PaperReminder id={id} arrivals={data} />
          <ArrivalList id={id} arrivals={data} />
        </>
      ) : isError ? (
        <ProblemNotice error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
      ) : (
        <Skeleton active paragraph={{ rows: 6 }} />
      )}
    </SidePanel>
  );
}
