import { useDidHide, useUnload } from '@tarojs/taro';
import { useEffect, useMemo, useState } from 'react';
import type { ApplicationView } from '#shared/api/views';
import { stepOfFault } from '#shared/applications/progress';
import { choicesAnswer, textAnswer } from '#shared/applications/answers';
import type { CampaignDefinition, StepKey } from '#shared/campaigns/campaign-definition';
import { shownAnswers, type Autosave } from '../answers';
import { useAutosaveState } from '../applications';
import type { OpenForm } from './form-context';
import { isMissing } from './listed-steps';
import { findingsOf } from './open-faults';

export interface OpenFormParts {
  definition: CampaignDefinition;
  application: ApplicationView;
  autosave: Autosave;
  /** Where the page opens, and the field that it opens for; empty for none. */
  openedAt: { step: StepKey; field: string };
}

/** The state of the open form. Faults of a field are shown once it was left, and those of a step once that was left. */
export function useFormState({ definition, application, autosave, openedAt }: OpenFormParts): OpenForm & {
  /** From one step to another; all faults of a step that was left, or that a fault leads to, are shown from now on. */
  onMove(from: StepKey, to: { step: StepKey; field: string }): void;
  isLeft(step: StepKey): boolean;
} {
  const { draft, answers } = useAutosaveState(autosave);
  const [checked, setChecked] = useState(answers);
  const [touched, setTouched] = useState<readonly string[]>(openedAt.field === '' ? [] : [openedAt.field]);
  const [leftSteps, setLeftSteps] = useState(() => stepsShownAt(definition, openedAt));
  const replacedCount = Object.values(draft.replaced).reduce((sum, count) => sum + count, 0);
  const checkNow = () => setChecked(shownAnswers(autosave.store.getState().draft));

  // A value that came from elsewhere was never "left", but must be checked all the same.
  useEffect(() => setChecked(shownAnswers(autosave.store.getState().draft)), [autosave, replacedCount]);
  useDidHide(() => void autosave.flush());
  useUnload(() => void autosave.flush());

  const findings = useMemo(
    () => findingsOf(definition, application, checked),
    [definition, application, checked],
  );
  const isAnswered = (field: string) =>
    textAnswer(checked, field) !== '' || choicesAnswer(checked, field).length > 0;
  const isShown = (field: string) =>
    touched.includes(field) ||
    leftSteps.includes(stepOfFault(definition.form, field)) ||
    (isAnswered(field) && !findings.faults.some((fault) => fault.field === field && isMissing(fault)));
  return {
    definition,
    application,
    autosave,
    draft,
    answers,
    findings,
    isShown,
    onCommit(key) {
      setTouched((known) => (known.includes(key) ? known : [...known, key]));
      checkNow();
    },
    isLeft: (step) => leftSteps.includes(step),
    onMove(from, to) {
      setLeftSteps((known) => [...new Set([...known, from, ...stepsShownAt(definition, to)])]);
      checkNow();
    },
  };
}

/** Whoever comes for a fault, or has read the list of all of them, sees them at the fields too. */
function stepsShownAt(
  { form }: CampaignDefinition,
  { step, field }: { step: StepKey; field: string },
): readonly StepKey[] {
  if (step === 'check') return form.steps.map(({ key }) => key);
  return field === '' ? [] : [step];
}
