import { Alert, Button } from 'antd';
import type { ReactElement } from 'react';
import type { RecommendationView } from '#shared/api/views';
import { documentFileKeys, documentFiles } from '#shared/recommendations/table-statuses';
import { formatChinaTime } from '#shared/text/china-time';
import { download } from '../http/download';
import { FileDownload } from './file-download';
import { recommendationsWording as wording } from './recommendations-wording';

/** The documents of the issue in force, and the way to the next one. */
export function PapersPane({
  table,
  onIssue,
  isIssuing,
  blockedBy,
}: {
  table: RecommendationView;
  onIssue: (() => void) | null;
  isIssuing: boolean;
  /** Why it cannot be issued now. */
  blockedBy: string | null;
}): ReactElement {
  const { id, issue } = table;
  return (
    <section className="recommendation-pane" aria-label={wording.papers}>
      <p>{wording.copies(table.paperCopies)}</p>
      {issue === null ? (
        <p>{wording.notIssued}</p>
      ) : (
        <>
          <p>
            {wording.issued(issue.revision, formatChinaTime(issue.issuedAtUtc))}，
            {wording.pages(issue.tablePages, issue.letterPages)}
          </p>
          <p>{wording.totals(issue.totals)}</p>
          {issue.isStale && <Alert type="warning" showIcon title={wording.stale} />}
          <p className="recommendation-buttons">
            {documentFileKeys.map((file) => (
              <FileDownload
                key={file}
                label={documentFiles[file].label}
                fetchFile={() =>
                  download('recommendations.document', {
                    id: id ?? '',
                    revision: String(issue.revision),
                    file,
                  })
                }
              />
            ))}
            <FileDownload
              label={wording.download}
              fetchFile={() => download('exports.set', { id: id ?? '' })}
            />
          </p>
        </>
      )}
      {onIssue !== null && (
        <p>
          <Button disabled={blockedBy !== null} loading={isIssuing} onClick={onIssue}>
            {issue === null ? wording.issue : wording.issueAgain}
          </Button>
          {blockedBy !== null && <span className="recommendation-hint">{blockedBy}</span>}
        </p>
      )}
    </section>
  );
}
