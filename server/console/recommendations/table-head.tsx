import { Alert } from 'antd';
import type { ReactElement } from 'react';
import type { RecommendationView } from '#shared/api/views';
import { tableStatuses } from '#shared/recommendations/table-statuses';
import { formatChinaTime } from '#shared/text/china-time';
import { Mark } from '../ui/mark';
import { recommendationsWording as wording } from './recommendations-wording';

/** Whose table it is, how far it has come, and how much of the quota it takes. */
export function TableHead({ table, count }: { table: RecommendationView; count: number }): ReactElement {
  const { status, quota, number, sentAtUtc, returnReason } = table;
  return (
    <>
      <div className="recommendation-head">
        <h1>
          {table.bureauName} {wording.tableHeading}
        </h1>
        <Mark tone={status === 'returned' ? 'attention' : status === 'received' ? 'good' : 'onward'}>
          {tableStatuses[status].label}
        </Mark>
        <span>{wording.count(count, quota)}</span>
        {number > 0 && <span>{wording.times(number)}</span>}
        {sentAtUtc !== null && (
          <span>
            {wording.sentAt} {formatChinaTime(sentAtUtc)}
          </span>
        )}
      </div>
      {returnReason !== null && (
        <Alert type="warning" showIcon title={wording.returned} description={returnReason} />
      )}
      {quota !== null && count > quota && (
        <Alert type="warning" showIcon title={wording.over(count, quota)} />
      )}
    </>
  );
}
