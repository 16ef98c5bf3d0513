import type { ApplicationView, CampaignView } from '#shared/api/views';
import { statuses } from '#shared/applications/statuses';
import { formatChinaTimeInWords } from '#shared/text/china-time';
import { faultPlace, isEditable, OldCopyNotice, OpenedForm, type OpenApplication } from '../applications';
import { openPage, replacePage } from '../navigation';
import { toApplication } from '../routes';
import { Button, Card, EmptyState, NoticeBar, Page, Section, StepList, Tag } from '../ui';
import { correctionList, type CorrectionItem } from './correction-list';
import { correctionSteps } from './correction-steps';
import { correctionWording } from './correction-wording';

/** Where the notice 退回补正 leads: what to change, until when, and what follows from it. */
export function CorrectionRoom({ applicationId }: { applicationId: string }) {
  return (
    <OpenedForm id={applicationId}>
      {(parts) =>
        parts.application.status === 'returned' ? (
          <Correction {...parts} />
        ) : (
          <Moved application={parts.application} />
        )
      }
    </OpenedForm>
  );
}

interface CorrectionProps {
  application: ApplicationView;
  open: OpenApplication;
  campaign: CampaignView;
}

function Correction({ application, open, campaign }: CorrectionProps) {
  const items = correctionList(application, (field) =>
    faultPlace(campaign.definition, application.id, field),
  );
  const steps = correctionSteps(application);
  const canChange = isEditable(application);
  const changed = items.filter(({ isChanged }) => isChanged).length;
  const openItem = items.find(({ isChanged }) => !isChanged);
  const next = openItem ?? steps.find(({ isDone }) => !isDone);
  const nextLabel = openItem ? correctionWording.correct : correctionWording.next;
  return (
    <Page
      bottomBar={
        canChange && next && <Button label={nextLabel + next.title} onPress={() => openPage(next.url)} />
      }
    >
      <OldCopyNotice open={open} />
      <NoticeBar
        tone={canChange ? 'care' : 'fault'}
        title={correctionWording.untilTitle}
        text={
          canChange
            ? correctionWording.until(formatChinaTimeInWords(application.deadlineUtc))
            : correctionWording.over
        }
      />
      <Section
        title={correctionWording.reasonsTitle(items.length, changed)}
        hint={correctionWording.reasonsHint}
      >
        {items.map((item) => (
          <Reason key={item.id} item={item} canChange={canChange} />
        ))}
      </Section>
      {canChange && (
        <Section title={correctionWording.stepsTitle}>
          <StepList
            steps={steps.map(({ key, title, isDone, remark }) => ({
              key,
              title,
              state: isDone ? 'done' : 'todo',
              remark,
            }))}
            onOpen={(key) => {
              const step = steps.find((candidate) => candidate.key === key);
              if (step) void openPage(step.url);
            }}
          />
        </Section>
      )}
    </Page>
  );
}

function Reason({ item, canChange }: { item: CorrectionItem; canChange: boolean }) {
  const { title, text, url, isChanged } = item;
  return (
    <Card
      title={title}
      mark={
        <Tag
          tone={isChanged ? 'done' : 'care'}
          label={isChanged ? correctionWording.changed : correctionWording.open}
        />
      }
      footer={
        canChange && (
          <Button
            kind="secondary"
            label={isChanged ? correctionWording.lookAgain : correctionWording.goThere}
            onPress={() => openPage(url)}
          />
        )
      }
    >
      {text}
    </Card>
  );
}

function Moved({ application: { id, status } }: { application: ApplicationView }) {
  return (
    <Page>
      <EmptyState
        title={correctionWording.movedTitle}
        text={correctionWording.moved(statuses[status].label)}
        action={{
          label: correctionWording.toApplication,
          onPress: () => replacePage(toApplication(id)),
        }}
      />
    </Page>
  );
}
