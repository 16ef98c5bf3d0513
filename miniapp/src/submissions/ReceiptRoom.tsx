import { Text, View } from '@tarojs/components';
import { receiptText } from '#shared/applications/receipt';
import type { ReceiptView } from '#shared/api/views';
import { formatChinaTimeInWords } from '#shared/text/china-time';
import { call, useAnswer } from '../http';
import { replacePage } from '../navigation';
import { MessagesLeft } from '../notices';
import { platform } from '../platform';
import { toApplication } from '../routes';
import { Button, Card, DataRow, ErrorState, Page, Section, Skeleton } from '../ui';
import { ArchiveDownload } from './ArchiveDownload';
import { hashGroups } from './hash-groups';
import { receiptWording } from './submit-wording';
import './submissions.scss';

/** The proof of what was handed in. */
export function ReceiptRoom({ applicationId }: { applicationId: string }) {
  const { answer, failure, retry } = useAnswer(applicationId, () =>
    call('applications.receipt', { params: { id: applicationId } }),
  );
  if (answer === null) {
    return (
      <Page>
        {failure === null ? <Skeleton rows={6} /> : <ErrorState failure={failure} onRetry={retry} />}
      </Page>
    );
  }
  return (
    <Page
      bottomBar={
        <Button
          label={receiptWording.toApplication}
          onPress={() => replacePage(toApplication(applicationId))}
        />
      }
    >
      <Receipt receipt={answer} />
      <ArchiveDownload applicationId={applicationId} receipt={answer} />
      <Section title={receiptWording.nextTitle}>
        <Card>
          {receiptWording.next.map((line) => (
            <View className="receipt-next" key={line}>
              {line}
            </View>
          ))}
        </Card>
      </Section>
      <MessagesLeft />
      <Section title={receiptWording.howTitle} hint={receiptWording.how}>
        <Button kind="secondary" label={receiptWording.copyText} onPress={() => copy(receiptText(answer))} />
      </Section>
    </Page>
  );
}

function Receipt({ receipt }: { receipt: ReceiptView }) {
  const { number, submittedAtUtc, unitName, projectName, revision, pages, attachments, sha256 } = receipt;
  return (
    <Section title={receiptWording.title}>
      <Card>
        <DataRow label={receiptWording.number} value={number} />
        <DataRow label={receiptWording.time} value={formatChinaTimeInWords(submittedAtUtc)} />
        <DataRow label={receiptWording.unit} value={unitName} />
        <DataRow label={receiptWording.project} value={projectName} />
        <DataRow
          label={receiptWording.revision}
          value={receiptWording.revisionValue(revision, pages.length)}
        />
        <DataRow
          label={receiptWording.attachments}
          value={
            attachments.length === 0
              ? receiptWording.noAttachments
              : receiptWording.attachmentCount(attachments.length)
          }
        />
        <View className="receipt-hash__label">{receiptWording.hash}</View>
        <View className="receipt-hash">
          {hashGroups(sha256).map((group, index) => (
            <Text className="receipt-hash__group" key={`${index} ${group}`} userSelect>
              {group}
            </Text>
          ))}
        </View>
        <View className="receipt-buttons">
          <Button kind="secondary" label={receiptWording.copyNumber} onPress={() => copy(number)} />
          <Button kind="secondary" label={receiptWording.copyHash} onPress={() => copy(sha256)} />
        </View>
      </Card>
    </Section>
  );
}

async function copy(text: string): Promise<void> {
  try {
    await platform.feedback.copy(text);
    platform.feedback.toast(receiptWording.copied);
  } catch {
    platform.feedback.toast(receiptWording.notCopied);
  }
}
