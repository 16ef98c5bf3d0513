import { useState } from 'react';
import type { PhotoView } from '#shared/api/views';
import { Button, Card, type Tone } from '../ui';
import type { PageRow } from './page-rows';
import { PhotoLine } from './PhotoLine';
import { photoWording } from './photo-wording';

export interface PageLinesProps {
  rows: readonly PageRow[];
  onOpen(row: PageRow, photo: PhotoView | null): void;
}

/** The pages of the print, each with the photo that stands for it. */
export function PageLines({ rows, onOpen }: PageLinesProps) {
  return (
    <Card>
      {rows.map((row) => (
        <PageLine key={row.page} row={row} onOpen={onOpen} />
      ))}
    </Card>
  );
}

const tags = {
  missing: { tone: 'plain', label: photoWording.missing },
  accepted: { tone: 'done', label: photoWording.accepted },
  retake: { tone: 'fault', label: photoWording.retake },
} satisfies Record<PageRow['state'], { tone: Tone; label: string }>;

function PageLine({ row, onOpen }: { row: PageRow; onOpen: PageLinesProps['onOpen'] }) {
  const [showsOlder, setShowsOlder] = useState(false);
  const { page, needsUnitSeal, state, photo, older } = row;
  return (
    <>
      <PhotoLine
        title={photoWording.pageTitle(page)}
        remark={needsUnitSeal ? photoWording.sealed : undefined}
        text={photo?.advice ?? photoWording.missingText(needsUnitSeal)}
        tag={tags[state]}
        onPress={() => onOpen(row, photo)}
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
            title={photoWording.olderTitle(page)}
            text={other.advice}
            tag={{ tone: 'plain', label: photoWording.superseded }}
            onPress={() => onOpen(row, other)}
          />
        ))}
    </>
  );
}
