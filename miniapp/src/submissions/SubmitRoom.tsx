import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ApplicationView, CampaignView } from '#shared/api/views';
import { statuses } from '#shared/applications/statuses';
import { formatChinaTimeInWords } from '#shared/text/china-time';
import { useMaySubmit } from '../accounts';
import { faultLines, FaultList, OldCopyNotice, OpenedForm, type OpenApplication } from '../applications';
import { openPage, replacePage } from '../navigation';
import { MessagesLeft } from '../notices';
import { toApplication, toColleagues, toReceipt } from '../routes';
import { BarNotice, Button, Card, EmptyState, Page, Section, StepList } from '../ui';
import { submitChecks } from './submit-checks';
import { submitWording } from './submit-wording';
import { useSubmit } from './use-submit';

interface SubmitProps {
  application: ApplicationView;
  open: OpenApplication;
  campaign: CampaignView;
}

/** The last look, the promise, and the tap. */
export function SubmitRoom({ applicationId }: { applicationId: string }) {
  return (
    <OpenedForm id={applicationId}>
      {(parts) => {
        const canSubmit = parts.application.moves.some((move) => move === 'submit' || move === 'resubmit');
        return canSubmit ? <Submit {...parts} /> : <NotOpen application={parts.application} />;
      }}
    </OpenedForm>
  );
}

function Submit(props: SubmitProps) {
  const maySubmit = useMaySubmit();
  const { application, open, campaign } = props;
  const { outcome, clearOutcome, submit } = useSubmit(props);
  const [isReminded, setIsReminded] = useState(false);
  const checks = submitChecks(application, campaign.definition);
  const missing = checks.filter(({ isDone }) => !isDone).length;
  const isResubmit = application.moves.includes('resubmit');
  return (
    <Page
      bottomBar={
        <>
          {outcome !== null && (
            <BarNotice
              tone="fault"
              text={outcome.text}
              action={{ label: submitWording.understood, onPress: clearOutcome }}
            />
          )}
          {isReminded && missing > 0 && <BarNotice tone="fault" text={submitWording.notDone(missing)} />}
          {maySubmit ? (
            <Button
              label={isResubmit ? submitWording.resubmit : submitWording.submit}
              busyLabel={submitWording.busy}
              onPress={() => {
                if (missing > 0) return setIsReminded(true);
                clearOutcome();
                return submit();
              }}
            />
          ) : (
            <BarNotice
              tone="info"
              text={submitWording.submitterOnly}
              action={{ label: submitWording.toColleagues, onPress: () => openPage(toColleagues()) }}
            />
          )}
        </>
      }
    >
      <OldCopyNotice open={open} />
      {outcome?.kind === 'faulty' && (
        <Section title={submitWording.refusedTitle}>
          <FaultList lines={faultLines(campaign.definition, application.id, outcome.faults)} />
        </Section>
      )}
      <Section title={submitWording.checkTitle} hint={submitWording.checkHint}>
        <StepList
          steps={checks.map(({ key, title, isDone, remark }) => ({
            key,
            title,
            state: isDone ? 'done' : 'faulty',
            remark,
          }))}
          onOpen={(key) => {
            const check = checks.find((candidate) => candidate.key === key);
            if (check) void openPage(check.url);
          }}
        />
        <View>{submitWording.deadline(formatChinaTimeInWords(application.deadlineUtc))}</View>
      </Section>
      <Section title={submitWording.promiseTitle}>
        <Card>{submitWording.promise}</Card>
        <Section hint={submitWording.promiseHint} />
      </Section>
      <MessagesLeft />
    </Page>
  );
}

/** Submitted already, decided, or too late. */
function NotOpen({ application }: { application: ApplicationView }) {
  const { id, status, submission, isReadOnlyAfterDeadline } = application;
  const leadsToReceipt = submission !== null && !isReadOnlyAfterDeadline;
  return (
    <Page>
      <EmptyState
        title={submitWording.notOpenTitle}
        text={isReadOnlyAfterDeadline ? submitWording.over : submitWording.notOpen(statuses[status].label)}
        action={
          leadsToReceipt
            ? { label: submitWording.toReceipt, onPress: () => replacePage(toReceipt(id)) }
            : { label: submitWording.toApplication, onPress: () => replacePage(toApplication(id)) }
        }
      />
    </Page>
  );
}
