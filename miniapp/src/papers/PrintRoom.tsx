import type { ApplicationView, CampaignView } from '#shared/api/views';
import {
  faultLines,
  FaultList,
  isEditable,
  OldCopyNotice,
  OpenedForm,
  type OpenApplication,
} from '../applications';
import { openPage } from '../navigation';
import { toPhotos } from '../routes';
import { BarNotice, Button, Card, NoticeBar, Page, Section } from '../ui';
import { IssuedPaper } from './IssuedPaper';
import { paperWording } from './paper-wording';
import { usePaperActs, type PaperActs } from './use-paper-acts';

/** From what is missing, over the draft, to the paper that is printed and stamped. */
export function PrintRoom({ applicationId }: { applicationId: string }) {
  return <OpenedForm id={applicationId}>{(parts) => <Paper {...parts} />}</OpenedForm>;
}

interface PaperProps {
  application: ApplicationView;
  open: OpenApplication;
  campaign: CampaignView;
}

function Paper({ application, open, campaign }: PaperProps) {
  const acts = usePaperActs({ application, open, campaign });
  const { print } = application;
  const canIssue = isEditable(application);
  const isFresh = print !== null && !print.isStale;
  const lines = faultLines(campaign.definition, application.id, paperFaults(application, acts.refused));
  const isComplete = lines.length === 0;
  const hasBar = acts.failure !== null || isFresh || (canIssue && isComplete);
  return (
    <Page bottomBar={hasBar && <PaperBar {...{ application, acts, canIssue, isFresh, isComplete }} />}>
      <OldCopyNotice open={open} />
      {!canIssue && <NoticeBar tone="info" text={paperWording.locked} />}
      {canIssue && !isComplete && (
        <Section title={paperWording.missingTitle(lines.length)} hint={paperWording.missingHint}>
          <FaultList lines={lines} />
        </Section>
      )}
      {print?.isStale && canIssue && (
        <NoticeBar
          tone="fault"
          title={paperWording.staleTitle}
          text={paperWording.staleText(print.revision)}
        />
      )}
      {canIssue && !isFresh && isComplete && (
        <Section title={paperWording.issueTitle} hint={paperWording.issueHint} />
      )}
      {canIssue && !isFresh && (
        <Card>
          <Section hint={paperWording.previewHint} />
          <Button
            kind="secondary"
            label={paperWording.preview}
            busyLabel={paperWording.previewBusy}
            onPress={acts.preview}
          />
        </Card>
      )}
      {print !== null && (
        <IssuedPaper
          applicationId={application.id}
          print={print}
          acts={acts}
          mailAddress={mailAddressOf(application, campaign)}
        />
      )}
    </Page>
  );
}

function mailAddressOf({ answers }: ApplicationView, { definition }: CampaignView): string {
  const field = definition.form.fields.find(({ kind }) => kind === 'email');
  const answer = field === undefined ? '' : answers[field.key];
  return typeof answer === 'string' ? answer : '';
}

/** Attachments are asked for at submitting; the paper does without them. */
function paperFaults({ faults }: ApplicationView, refused: PaperActs['refused']) {
  return refused.length > 0 ? refused : faults.filter(({ field }) => !field.startsWith('attachments.'));
}

interface PaperBarProps {
  application: ApplicationView;
  acts: PaperActs;
  canIssue: boolean;
  isFresh: boolean;
  isComplete: boolean;
}

function PaperBar({ application, acts, canIssue, isFresh, isComplete }: PaperBarProps) {
  return (
    <>
      {acts.failure !== null && (
        <BarNotice
          tone="fault"
          text={acts.failure}
          action={{ label: paperWording.understood, onPress: acts.clearFailure }}
        />
      )}
      {canIssue && !isFresh && isComplete && (
        <Button
          icon="document"
          label={application.print === null ? paperWording.issue : paperWording.reissue}
          busyLabel={paperWording.issueBusy}
          onPress={acts.issue}
        />
      )}
      {isFresh && (
        <Button
          icon="camera"
          label={paperWording.toPhotos}
          onPress={() => openPage(toPhotos(application.id))}
        />
      )}
    </>
  );
}
