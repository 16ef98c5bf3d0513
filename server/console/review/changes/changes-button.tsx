import { Button, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import type { ReviewView } from '#shared/api/views';
import { formatChinaTime } from '#shared/text/china-time';
import { targetLabel } from '../pin-target';
import { ChangedField } from './changed-field';
import { changesWording } from './changes-wording';

/** After a correction: how much has changed since the return, and on demand old and new beside each other. */
export function ChangesButton({ review }: { review: ReviewView }): ReactElement | null {
  const [isOpen, setIsOpen] = useState(false);
  const { changes, definition } = review;
  if (changes === null) return null;
  const places = changes.fields.length + changes.pages.length + changes.attachmentKinds.length;
  if (places === 0) return <span>{changesWording.nothingChanged}</span>;
  return (
    <>
      <Button size="small" onClick={() => setIsOpen(true)}>
        {changesWording.open(places)}
      </Button>
      <Modal
        open={isOpen}
        title={changesWording.title}
        width={960}
        onCancel={() => setIsOpen(false)}
        footer={<Button onClick={() => setIsOpen(false)}>{changesWording.close}</Button>}
        destroyOnHidden
      >
        <p>{changesWording.since(changes.number, formatChinaTime(changes.submittedAtUtc))}</p>
        {changes.pages.length > 0 && <p>{changesWording.pages(changes.pages)}</p>}
        {changes.attachmentKinds.length > 0 && (
          <p>
            {changesWording.attachments(
              changes.attachmentKinds.map((key) => targetLabel(definition, { kind: 'attachment', key })),
            )}
          </p>
        )}
        {changes.fields.map((change) => {
          const field = definition.form.fields.find(({ key }) => key === change.key);
          return field && <ChangedField key={change.key} field={field} change={change} />;
        })}
      </Modal>
    </>
  );
}
