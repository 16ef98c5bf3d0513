import { View } from '@tarojs/components';
import { useEffect, useState, type ReactNode } from 'react';
import { stepOfFault } from '#shared/applications/progress';
import type { ApplicationView } from '#shared/api/views';
import type { CampaignDefinition, StepKey } from '#shared/campaigns/campaign-definition';
import type { Autosave } from '../answers';
import { isEditable, useAutosaveState } from '../applications';
import { ComputerBanner } from '../computer';
import { openPage } from '../navigation';
import { platform } from '../platform';
import { toApplication, toPrint } from '../routes';
import { Button, NoticeBar, Page, SaveStateBadge, StepHeader, StepList } from '../ui';
import { elementIdOf } from './element-id';
import { formContext } from './form-context';
import { rememberStep } from './last-step';
import { listedSteps } from './listed-steps';
import { LockNotice } from './LockNotice';
import { StepBody } from './StepBody';
import { useFormState } from './use-form-state';
import { useLeaveQuestion } from './use-leave-question';
import { useSaveKey } from './use-save-key';
import { formWording } from './wording';
import './form.scss';

export interface FormRoomProps {
  definition: CampaignDefinition;
  application: ApplicationView;
  autosave: Autosave;
  firstStep: StepKey;
  /** The field to go to at first; empty for the top of the step. */
  firstField: string;
  /** On a computer, with the steps beside the form; from there one leaves, and does nothing else. */
  desk?: DeskPlace;
}

export interface DeskPlace {
  /** Over the steps. */
  head: ReactNode;
  /** Ends the work here. */
  leave: { label: string; busyLabel: string; onPress(): Promise<void> };
}

/** Elements need this long after a change of step before they can be scrolled to. */
const drawingMs = 350;
const marginAbovePx = 16;
const topId = 'form-top';

/** The form of the campaign, one step at a time. */
export function FormRoom({ definition, application, autosave, firstStep, firstField, desk }: FormRoomProps) {
  const form = useFormState({
    definition,
    application,
    autosave,
    openedAt: { step: firstStep, field: firstField },
  });
  const { saveState } = useAutosaveState(autosave);
  useSaveKey(autosave, desk !== undefined);
  useLeaveQuestion(desk !== undefined && !['clean', 'saved'].includes(saveState.kind));
  const [place, setPlace] = useState({ step: firstStep, field: firstField });
  const [areStepsOpen, setAreStepsOpen] = useState(false);
  const { steps } = definition.form;
  const index = steps.findIndex(({ key }) => key === place.step);
  const step = steps[index];

  useEffect(() => {
    void rememberStep(application.id, place.step);
    const target = place.field === '' ? topId : elementIdOf(place.field);
    const timer = setTimeout(() => void platform.display.scrollTo(`#${target}`, marginAbovePx), drawingMs);
    return () => clearTimeout(timer);
  }, [application.id, place]);

  const goTo = (key: StepKey | undefined, field = '') => {
    if (key === undefined) return;
    form.onMove(place.step, { step: key, field });
    setAreStepsOpen(false);
    setPlace({ step: key, field });
    void autosave.flush();
  };
  const next = steps[index + 1];
  const previous = steps[index - 1];
  const stepFaults = form.findings.faults.filter(
    ({ field }) => stepOfFault(definition.form, field) === place.step,
  ).length;
  const isReady = form.findings.faults.length === 0;
  const stepList = (
    <StepList
      steps={listedSteps(definition, application, {
        answers: form.answers,
        faults: form.findings.faults,
      })}
      onOpen={(key) => goTo(steps.find((other) => other.key === key)?.key)}
    />
  );
  const aside = desk && (
    <>
      {desk.head}
      {stepList}
    </>
  );
  return (
    <formContext.Provider value={form}>
      <Page
        aside={aside}
        bottomBar={
          <>
            {(isEditable(application) || saveState.kind !== 'clean') && (
              <View className="form-save">
                <SaveStateBadge state={saveState} />
              </View>
            )}
            {previous && (
              <Button kind="secondary" label={formWording.previous} onPress={() => goTo(previous.key)} />
            )}
            {next && <Button label={formWording.next} onPress={() => goTo(next.key)} />}
            {!next && desk && <Button {...desk.leave} />}
            {!next && !desk && (
              <Button
                label={isReady ? formWording.toPrint : formWording.toOverview}
                onPress={() => openPage(isReady ? toPrint(application.id) : toApplication(application.id))}
              />
            )}
          </>
        }
      >
        <View id={topId}>
          <StepHeader current={index + 1} total={steps.length} title={step?.title ?? ''} />
        </View>
        <View className="form-guidance">{step?.guidance}</View>
        {!desk && (
          <View className="form-steps">
            <Button
              kind="text"
              label={areStepsOpen ? formWording.foldSteps : formWording.allSteps}
              onPress={() => setAreStepsOpen(!areStepsOpen)}
            />
          </View>
        )}
        {areStepsOpen && stepList}
        {!desk && isEditable(application) && <ComputerBanner applicationId={application.id} />}
        <LockNotice />
        {form.isLeft(place.step) && stepFaults > 0 && isEditable(application) && (
          <NoticeBar tone="fault" text={formWording.stepFaults(stepFaults)} />
        )}
        <StepBody step={place.step} isAtDesk={desk !== undefined} onOpen={goTo} />
      </Page>
    </formContext.Provider>
  );
}
