import { useMe } from '../accounts';
import { isEditable, OldCopyNotice, OpenedApplication, type OpenApplication } from '../applications';
import { Deadline, useCampaignOf } from '../campaigns';
import { ComputerBanner, computerWording } from '../computer';
import { findingsOf, listedSteps } from '../form';
import { openPage } from '../navigation';
import { toColleagues, toComputer, toForm, toInbox, toNotice, toReadings, toReceipt } from '../routes';
import { stages } from '#shared/applications/open-stage';
import type { ApplicationView } from '#shared/api/views';
import { nextStep, stageAddress, standingOf } from '../standing';
import { ApplicationTimeline } from '../timeline';
import { Button, Card, DataRow, LinkRow, Page, Section, StepList } from '../ui';
import { MoveButtons } from './MoveButtons';
import { listedStages } from './listed-stages';
import { PublicityLink } from './PublicityLink';
import { StatusCard } from './StatusCard';
import { overviewWording } from './wording';

/** One application: where it stands, what is next, and every way to its parts. */
export function OverviewScreen({ id }: { id: string }) {
  return (
    <OpenedApplication id={id}>
      {(application, open) => <Overview application={application} open={open} />}
    </OpenedApplication>
  );
}

function Overview({ application, open }: { application: ApplicationView; open: OpenApplication }) {
  const { campaign } = useCampaignOf(application);
  const { me } = useMe();
  const { id, code, unit, submission, deadlineUtc } = application;
  const next = nextStep(standingOf(application));
  const work = listedStages(application);
  const bureau = campaign?.bureaus.find((other) => other.code === unit.bureauCode);
  return (
    <Page bottomBar={<Button label={next.label} onPress={() => openPage(next.url)} />}>
      <OldCopyNotice open={open} />
      <StatusCard application={application} />
      {isEditable(application) && <ComputerBanner applicationId={id} />}
      {work.length > 0 && (
        <>
          <Card>
            <Deadline deadlineUtc={deadlineUtc} bureauName={bureau?.name ?? null} />
          </Card>
          <Section title={overviewWording.work}>
            <StepList
              steps={work}
              onOpen={(key) => {
                const stage = stages.find((other) => other === key);
                if (stage) void openPage(stageAddress(stage, id));
              }}
            />
          </Section>
        </>
      )}
      {submission !== null && <ApplicationTimeline application={application} />}
      <Card>
        {isEditable(application) && (
          <LinkRow
            icon="computer"
            title={computerWording.title}
            text={overviewWording.computerText}
            onPress={() => openPage(toComputer(id))}
          />
        )}
        <LinkRow
          icon="people"
          title={overviewWording.colleagues}
          text={overviewWording.colleaguesText}
          onPress={() => openPage(toColleagues())}
        />
        {submission !== null && (
          <LinkRow
            icon="document"
            title={overviewWording.receipt}
            text={overviewWording.receiptText(submission.number)}
            onPress={() => openPage(toReceipt(id))}
          />
        )}
        {submission !== null && (
          <LinkRow icon="eye" title={overviewWording.readings} onPress={() => openPage(toReadings(id))} />
        )}
        <PublicityLink status={application.status} />
        <LinkRow
          icon="document"
          title={overviewWording.notice}
          onPress={() => openPage(toNotice(application.campaignId))}
        />
        <LinkRow
          icon="bell"
          title={overviewWording.notices}
          value={me && me.unreadNotices > 0 ? `${me.unreadNotices}` : undefined}
          onPress={() => openPage(toInbox())}
        />
      </Card>
      {campaign && (
        <Section title={overviewWording.form}>
          <StepList
            steps={listedSteps(campaign.definition, application, {
              answers: application.answers,
              faults: findingsOf(campaign.definition, application, application.answers).faults,
            })}
            onOpen={(key) => {
              const step = campaign.definition.form.steps.find((other) => other.key === key);
              if (step) void openPage(toForm(id, step.key));
            }}
          />
        </Section>
      )}
      <Card>
        <DataRow label={overviewWording.unit} value={`${unit.name}\n${unit.creditCode}`} />
        <DataRow label={overviewWording.bureau} value={bureau?.name ?? ''} />
        <DataRow label={overviewWording.code} value={code} />
      </Card>
      <MoveButtons application={application} />
    </Page>
  );
}
