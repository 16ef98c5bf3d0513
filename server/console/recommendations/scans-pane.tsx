import { Button, Upload } from 'antd';
import type { ReactElement } from 'react';
import type { RecommendationView } from '#shared/api/views';
import { sealedPaperKeys, sealedPapers, type SealedPaper } from '#shared/recommendations/table-statuses';
import { download } from '../http/download';
import { Mark } from '../ui/mark';
import { FileDownload } from './file-download';
import { recommendationsWording as wording } from './recommendations-wording';

type Scan = RecommendationView['scans'][number];

interface ScanActs {
  onAdd: (paper: SealedPaper, file: File) => void;
  onRemove: (scanId: string) => void;
  isBusy: boolean;
}

/** The sealed papers as they came back, with what was found on them. */
export function ScansPane({
  table,
  acts,
}: {
  table: RecommendationView;
  acts: ScanActs | null;
}): ReactElement {
  return (
    <section className="recommendation-pane" aria-label={wording.scans}>
      <h2>{wording.scans}</h2>
      {acts !== null && <p className="recommendation-hint">{wording.scanHint}</p>}
      {acts !== null && (
        <p className="recommendation-buttons">
          {sealedPaperKeys.map((paper) => (
            <Upload
              key={paper}
              accept=".pdf,.jpg,.jpeg,.png,.webp"
              multiple
              showUploadList={false}
              beforeUpload={(file) => {
                acts.onAdd(paper, file);
                return false;
              }}
            >
              <Button loading={acts.isBusy}>{wording.uploadOf(sealedPapers[paper].label)}</Button>
            </Upload>
          ))}
        </p>
      )}
      {table.scans.length === 0 && <p>{wording.noScans}</p>}
      <ul className="scan-list">
        {table.scans.map((scan) => (
          <li key={scan.id}>
            <strong>{sealedPapers[scan.paper].label}</strong> <span>{placeOf(scan)}</span>{' '}
            <span className="scan-list__name">{scan.fileName}</span>
            <FileDownload
              isLink
              label={wording.view}
              title={wording.viewNamed(scan.fileName)}
              fetchFile={() => download('recommendations.scan', { id: table.id ?? '', scan: scan.id })}
            />
            {acts !== null && (
              <Button
                type="link"
                size="small"
                danger
                aria-label={wording.deleteNamed(scan.fileName)}
                onClick={() => acts.onRemove(scan.id)}
              >
                {wording.delete}
              </Button>
            )}
            {scan.remarks.map((remark) => (
              <div key={remark}>
                <Mark tone="attention">{remark}</Mark>
              </div>
            ))}
          </li>
        ))}
      </ul>
      {table.issue !== null && (
        <p aria-live="polite">
          {table.missingScans.length === 0
            ? wording.complete
            : table.missingScans
                .map(({ paper, pages }) => wording.missing(sealedPapers[paper].label, pages))
                .join('；')}
        </p>
      )}
    </section>
  );
}

function placeOf({ outcome, page }: Scan): string {
  if (outcome === 'notExamined') return wording.wholePdf;
  return page === null ? wording.unplaced : wording.page(page);
}
