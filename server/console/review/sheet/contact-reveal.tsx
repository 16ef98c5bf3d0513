import { Button, Popconfirm } from 'antd';
import type { ReactElement } from 'react';
import { ProblemNotice } from '../../ui/problem-notice';
import { sheetWording } from './sheet-wording';
import type { useRevealedContact } from './use-revealed-contact';

/** The way to the contact's whole number and address, with what it means to look. */
export function ContactReveal({ reveal }: { reveal: ReturnType<typeof useRevealedContact> }): ReactElement {
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
        title={sheetWording.revealTitle}
        description={sheetWording.revealText}
        okText={sheetWording.revealOk}
        cancelText={sheetWording.revealCancel}
        onConfirm={() => reveal.mutate()}
      >
        <Button size="small" loading={reveal.isPending}>
          {sheetWording.revealContact}
        </Button>
      </Popconfirm>
      {reveal.isError && <ProblemNotice error={reveal.error} />}
    </>
  );
}
