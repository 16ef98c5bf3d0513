import { Button, Popconfirm, Radio } from 'antd';
import { useId, useState, type ReactElement } from 'react';
import {
  disclosureReasonKeys,
  disclosureReasons,
  type DisclosureReason,
} from '#shared/reviews/disclosure-reasons';
import { ProblemNotice } from '../../ui/problem-notice';
import { sheetWording } from './sheet-wording';
import type { useRevealedContact } from './use-revealed-contact';

const options = disclosureReasonKeys.map((key) => ({ value: key, label: disclosureReasons[key] }));

/** The way to the contact's whole number and address, with what it means to look and a reason to give. */
export function ContactReveal({ reveal }: { reveal: ReturnType<typeof useRevealedContact> }): ReactElement {
  const [reason, setReason] = useState<DisclosureReason | null>(null);
  const titleId = useId();
  if (reveal.isSuccess) {
    return (
      <p className="sheet-note" role="status">
        {sheetWording.revealed}
      </p>
    );
  }
  return (
    <>
      <Popconfirm
        title={<span id={titleId}>{sheetWording.revealTitle}</span>}
        description={
          <>
            <p className="sheet-note">{sheetWording.revealText}</p>
            <Radio.Group
              vertical
              aria-labelledby={titleId}
              options={options}
              value={reason}
              onChange={({ target }) => setReason(target.value as DisclosureReason)}
            />
          </>
        }
        okText={sheetWording.revealOk}
        cancelText={sheetWording.revealCancel}
        okButtonProps={{ disabled: reason === null }}
        onConfirm={() => reason !== null && reveal.mutate(reason)}
      >
        <Button size="small" loading={reveal.isPending}>
          {sheetWording.revealContact}
        </Button>
      </Popconfirm>
      {reveal.isError && <ProblemNotice error={reveal.error} />}
    </>
  );
}
