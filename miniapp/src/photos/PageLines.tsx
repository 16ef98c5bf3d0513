import { useState } from 'react';
import type { PhotoView } from '#shared/api/views';
import { Button, Card } from '../ui';
import type { PageRow } from './page-rows';
import { PhotoLine } from './PhotoLine';
import { missingTag, photoTag, supersededTag } from './photo-tags';
import { photoWording } from './photo-wording';
import { retakePromise } from './retake-promise';

export interface PageLinesProps {
  applicationId: string;
  rows: readonly PageRow[];
  onOpen(photo: PhotoView): void;
  /** A page without a photo. */
  onTake(): void;
}

/** The pages of the print, each with the photo that stands for it. */
export function PageLines({ rows, ...acts }: PageLinesProps) {
  return (
    <Card>
      {rows.map((row) => (
        <PageLine key={row.page} row={row} {...acts} />
      ))}
    </Card>
  );
}

function PageLine({ applicationId, row, onOpen, onTake }: Omit<PageLinesProps, 'rows'> & { row: PageRow }) {
  const [showsOlder, setShowsOlder] = useState(false);
  const { page, needsUnitSeal, photo, older } = row;
  return (
    <>
      <PhotoLine
        applicationId={applicationId}
        photoId={photo?.id ?? null}
        title={photoWording.pageTitle(page)}
        remark={needsUnitSeal ? photoWording.sealed : undefined}
        text={[photo?.advice ?? photoWording.missingText(needsUnitSeal), retakePromise(row)].join('')}
        tag={photo === null ? missingTag : photoTag(photo)}
        onPress={() => (photo === null ? onTake() : onOpen(photo))}
      />
      {older.length > 0 && (
        <Button
          kind="text"
          label={showsOlder ? photoWording.hideOlder : photoWording.showOlder(older.length)}
          onPress={() => setShowsOlder(!showsOlder)}
        />
      )}
      {showsOlder &&
        older.map((other) => (
          <PhotoLine
            key={other.id}
            applicationId={applicationId}
            photoId={other.id}
            title={photoWording.olderTitle(page)}
            text={other.advice}
            tag={supersededTag}
            onPress={() => onOpen(other)}
          />
        ))}
    </>
  );
}
