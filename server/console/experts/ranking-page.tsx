import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Empty, Skeleton } from 'antd';
import { useState, type ReactElement } from 'react';
import type { RankingsView } from '#shared/api/views';
import { fillPath } from '#shared/api/paths';
import { formatChinaTime } from '#shared/text/china-time';
import { useCampaignChoice } from '../app/chosen-campaign';
import { call } from '../http/call';
import { ProblemNotice } from '../ui/problem-notice';
import { ExpertsTabs } from './experts-tabs';
import { OnlyRunning } from './only-running';
import { expertsWording } from './experts-wording';
import { FreezeDialog } from './freeze-dialog';
import { RankingTable } from './ranking-table';
import { rankingsKey } from './use-board';

const { ranking: wording } = expertsWording;

export function RankingPage(): ReactElement {
  const query = useCampaignChoice();
  const rankings = useQuery({
    queryKey: rankingsKey(query),
    queryFn: ({ signal }) => call('experts.rankings', { query, signal }),
  });
  return (
    <div className="page-margin">
      <ExpertsTabs />
      {rankings.isPending && <Skeleton active title={false} paragraph={{ rows: 10, width: '100%' }} />}
      {rankings.isError && rankings.data === undefined && (
        <ProblemNotice
          error={rankings.error}
          onRetry={() => void rankings.refetch()}
          isRetrying={rankings.isFetching}
        />
      )}
      {rankings.data !== undefined && (
        <OnlyRunning>
          <Rankings view={rankings.data} />
        </OnlyRunning>
      )}
    </div>
  );
}

function Rankings({ view }: { view: RankingsView }): ReactElement {
  const [isFreezing, setIsFreezing] = useState(false);
  const hasFrozen = view.frozen.length > 0;
  return (
    <>
      {view.isFinal && <Alert type="info" showIcon title={wording.isFinal} />}
      {view.obstacles.length > 0 && !view.isFinal && (
        <Alert
          type="warning"
          showIcon
          title={wording.obstacles}
          description={
            <ul className="experts-list">
              {view.obstacles.map(({ field, code, message }, index) => (
                <li key={`${field}${code}${index}`}>{message}</li>
              ))}
            </ul>
          }
        />
      )}
      {!view.isFinal && (
        <>
          <div className="experts-head">
            <h2 className="experts-section">{wording.preview}</h2>
            <span className="experts-note">{previewHintOf(view)}</span>
            <div className="experts-head__right">
              <Button
                type={hasFrozen ? 'default' : 'primary'}
                disabled={view.preview.length === 0}
                onClick={() => setIsFreezing(true)}
              >
                {hasFrozen ? wording.freezeAgain : wording.freeze}
              </Button>
            </div>
          </div>
          {view.preview.length > 0 && <RankingTable rows={view.preview} />}
        </>
      )}
      <h2 className="experts-section">{wording.frozen}</h2>
      {!hasFrozen && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={wording.noFrozen} />}
      {view.frozen.map(({ id, version, frozenAtUtc, reason, sha256, rows }) => (
        <section key={id} aria-label={wording.version(version, formatChinaTime(frozenAtUtc))}>
          <div className="experts-head">
            <strong>{wording.version(version, formatChinaTime(frozenAtUtc))}</strong>
            {reason !== null && <span>{wording.reason(reason)}</span>}
            <a href={fillPath('experts.exportRanking', { id })} download>
              {wording.download}
            </a>
          </div>
          <p className="experts-hash">
            {wording.hash} {sha256}
          </p>
          <RankingTable rows={rows} />
        </section>
      ))}
      {isFreezing && <FreezeDialog view={view} onClose={() => setIsFreezing(false)} />}
    </>
  );
}

/** What is computed now, beside what was frozen last: said, so that nobody freezes the same once more. */
function previewHintOf({ preview, frozen }: RankingsView): string {
  if (preview.length === 0) return wording.noPreview;
  // The newest version comes first.
  const [latest] = frozen;
  const isSame = latest !== undefined && JSON.stringify(latest.rows) === JSON.stringify(preview);
  return isSame ? wording.previewSame(latest.version) : wording.previewHint;
}
