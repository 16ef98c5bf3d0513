import { answerText } from '#shared/applications/answer-text';
import type { Fault } from '#shared/applications/faults';
import { stepOfFault } from '#shared/applications/progress';
import type { StepKey } from '#shared/campaigns/campaign-definition';
import { faultLines, isEditable } from '../../applications';
import { Button, Card, DataRow, LinkRow, NoticeBar, Section } from '../../ui';
import { useOpenForm } from '../form-context';
import { formWording } from '../wording';

export interface CheckStepProps {
  onOpen(step: StepKey, field?: string): void;
}

/** Everything that was answered, in the official order, with what is still open before it. */
export function CheckStep({ onOpen }: CheckStepProps) {
  const { definition, application, findings } = useOpenForm();
  const { form } = definition;
  const open = (field: string) => onOpen(stepOfFault(form, field), field);
  const canEdit = isEditable(application);
  return (
    <>
      {canEdit && findings.faults.length > 0 && (
        <Section title={formWording.checkFaults(findings.faults.length)}>
          <FaultLines faults={findings.faults} onOpen={open} />
        </Section>
      )}
      {canEdit && findings.faults.length === 0 && <NoticeBar tone="done" text={formWording.checkDone} />}
      {findings.remarks.length > 0 && (
        <Section title={formWording.remarks}>
          <FaultLines faults={findings.remarks} onOpen={open} />
        </Section>
      )}
      {form.steps
        .filter(({ key }) => key !== 'check')
        .map(({ key, title }) => (
          <Card
            key={key}
            title={title}
            footer={
              <Button
                kind="secondary"
                label={`${canEdit ? formWording.edit : formWording.look}“${title}”`}
                onPress={() => onOpen(key)}
              />
            }
          >
            <StepAnswers step={key} />
          </Card>
        ))}
    </>
  );
}

interface FaultLinesProps {
  faults: readonly Fault[];
  onOpen(field: string): void;
}

function FaultLines({ faults, onOpen }: FaultLinesProps) {
  const { definition, application } = useOpenForm();
  return (
    <Card>
      {faultLines(definition, application.id, faults).map(({ key, field, label, text }) => (
        <LinkRow key={key} title={label} text={text} onPress={() => onOpen(field)} />
      ))}
    </Card>
  );
}

function StepAnswers({ step }: { step: StepKey }) {
  const { definition, application, answers } = useOpenForm();
  if (step === 'conditions') {
    const confirmed = application.confirmations.map(({ condition }) => condition);
    return definition.conditions.map(({ key, text }) => (
      <DataRow
        key={key}
        label={text}
        value={confirmed.includes(key) ? formWording.confirmed : formWording.notConfirmed}
      />
    ));
  }
  if (step === 'attachments') {
    return definition.attachmentKinds.map(({ key, label }) => {
      const files = application.attachments.filter(({ kind }) => kind === key);
      const names = files.map(({ fileName }) => fileName).join('\n');
      return <DataRow key={key} label={label} value={names || formWording.noFiles} />;
    });
  }
  return definition.form.fields
    .filter((field) => field.step === step)
    .map((field) => (
      <DataRow
        key={field.key}
        label={field.label}
        value={answerText(field, answers[field.key]) || formWording.empty}
      />
    ));
}
