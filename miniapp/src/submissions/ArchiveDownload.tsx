import { useState } from 'react';
import type { ReceiptView } from '#shared/api/views';
import { download, wordingOf } from '../http';
import { platform } from '../platform';
import { Button, NoticeBar, Section } from '../ui';
import { archiveWording } from './submit-wording';

/** Receipt, stamped pages and what was found of them, as one PDF for the unit's own files. */
export function ArchiveDownload({ applicationId, receipt }: { applicationId: string; receipt: ReceiptView }) {
  const [failure, setFailure] = useState<string | null>(null);
  const open = async (): Promise<void> => {
    setFailure(null);
    try {
      const path = await download('archive.own', { id: applicationId });
      await platform.documents.open({ path, fileType: 'pdf', name: archiveWording.fileName(receipt) });
    } catch (reason) {
      setFailure(wordingOf(reason).text);
    }
  };
  return (
    <Section title={archiveWording.title} hint={archiveWording.hint}>
      {failure !== null && <NoticeBar tone="fault" text={failure} />}
      <Button
        kind="secondary"
        label={archiveWording.download}
        busyLabel={archiveWording.downloading}
        onPress={open}
      />
    </Section>
  );
}
