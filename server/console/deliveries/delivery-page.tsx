import { Button, Empty, Skeleton, Table } from 'antd';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import type { DeliveryRow } from '#shared/api/views';
import { ProblemNotice } from '../ui/problem-notice';
import { deliveriesWording } from './deliveries-wording';
import { deliveryColumns } from './delivery-columns';
import { DeliveryFilters } from './delivery-filters';
import { readDeliveryPlace, writeDeliveryPlace } from './delivery-place';
import { useDeliveries, useRetryDelivery } from './use-deliveries';

/** How every WeChat message went, and the way to send a failed one again. */
export function DeliveryPage(): ReactElement {
  const [parameters, setParameters] = useSearchParams();
  const place = readDeliveryPlace(parameters);
  const deliveries = useDeliveries(place);
  const retry = useRetryDelivery();
  const rows = deliveries.data?.pages.flatMap((page) => page.rows) ?? [];
  const isNarrowed = parameters.size > 0;
  return (
    <div className="page-margin">
      <h1 className="visually-hidden">{deliveriesWording.heading}</h1>
      <DeliveryFilters place={place} onChange={(next) => setParameters(writeDeliveryPlace(next))} />
      {retry.isError && <ProblemNotice error={retry.error} />}
      {deliveries.isPending && <Skeleton active title={false} paragraph={{ rows: 12, width: '100%' }} />}
      {deliveries.isError && rows.length === 0 && (
        <ProblemNotice
          error={deliveries.error}
          onRetry={() => void deliveries.refetch()}
          isRetrying={deliveries.isFetching}
        />
      )}
      {deliveries.isSuccess && rows.length === 0 && (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={isNarrowed ? deliveriesWording.emptyFiltered : deliveriesWording.emptyAll}
        />
      )}
      {rows.length > 0 && (
        <>
          <Table<DeliveryRow>
            size="small"
            rowKey="id"
            sticky
            pagination={false}
            tableLayout="fixed"
            scroll={{ x: 940 }}
            columns={deliveryColumns({
              retryingId: retry.isPending ? retry.variables.id : null,
              onRetry: (row) => retry.mutate(row),
            })}
            dataSource={rows}
          />
          <div className="delivery-foot">
            <span>
              {deliveries.hasNextPage
                ? deliveriesWording.someShown(rows.length)
                : deliveriesWording.allShown(rows.length)}
            </span>
            {deliveries.hasNextPage && (
              <Button onClick={() => void deliveries.fetchNextPage()} loading={deliveries.isFetchingNextPage}>
                {deliveriesWording.showMore}
              </Button>
            )}
            {deliveries.isError && <span role="alert">{deliveriesWording.moreFailed}</span>}
          </div>
        </>
      )}
    </div>
  );
}
