import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import type { ReviewView } from '#shared/api/views';
import { changesWording } from './changes-wording';
import { ComparisonDialog } from './comparison-dialog';

/** After a correction: how much has changed since the return; and on demand any two submissions beside each other. */
export function ChangesButton({ review }: { review: ReviewView }): ReactElement | null {
  const [isOpen, setIsOpen] = useState(false);
  const { changes, submissions } = review;
  if (submissions.length < 2) return null;
  const places =
    changes === null ? 0 : changes.fields.length + changes.pages.length + changes.attachmentKinds.length;
  return (
    <>
      {changes !== null && places === 0 && <span>{changesWording.nothingChanged}</span>}
      <Button size="small" onClick={() => setIsOpen(true)}>
        {places === 0 ? changesWording.compare : changesWording.open(places)}
      </Button>
      {isOpen && <ComparisonDialog review={review} onClose={() => setIsOpen(false)} />}
    </>
  );
}
