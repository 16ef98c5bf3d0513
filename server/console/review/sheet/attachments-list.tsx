import type { ReactElement } from 'react';
import { fillPath } from '#shared/api/paths';
import type { ReviewView } from '#shared/api/views';
import { formatChinaTime } from '#shared/text/china-time';
import { FileSign } from '../../ui/icons';
import { PinButton } from '../decision/pin-button';
import { targetElementId } from '../pin-target';
import { formatBytes } from './format-bytes';
import { PlaceNotes } from './place-notes';
import { sheetWording } from './sheet-wording';

/** The files by their kind; a kind that lacks files says so. */
export function AttachmentsList({ review }: { review: ReviewView }): ReactElement {
  return (
    <ul className="attachments">
      {review.definition.attachmentKinds.map((kind) => {
        const target = { kind: 'attachment', key: kind.key } as const;
        const files = review.attachments.filter((file) => file.kind === kind.key);
        return (
          <li key={kind.key} id={targetElementId(target)}>
            <div className="attachments__kind">
              <strong>{kind.label}</strong>
              <PinButton target={target} label={kind.label} />
            </div>
            {files.length === 0 && (
              <span className={kind.minFiles > 0 ? 'place-note' : 'answer-empty'}>
                {sheetWording.noFiles}
                {kind.minFiles > 0 && `，${sheetWording.fewerThanNeeded(kind.minFiles)}`}
              </span>
            )}
            <ul>
              {files.map((file) => (
                <li key={file.id} className="attachments__file">
                  <a
                    href={fillPath('reviews.attachment', { id: review.id, attachment: file.id })}
                    target="_blank"
                    rel="noopener"
                    title={sheetWording.openFile(file.fileName)}
                  >
                    <FileSign /> {file.fileName}
                  </a>
                  <span className="sheet-note">
                    {formatBytes(file.bytes)}，{formatChinaTime(file.addedAtUtc)}
                  </span>
                </li>
              ))}
            </ul>
            <PlaceNotes review={review} target={target} />
          </li>
        );
      })}
    </ul>
  );
}
