import type { FormDefinition, StepKey } from '#shared/campaigns/campaign-definition';
import type { Answers } from '#shared/applications/answers';
import type { Fault } from '#shared/applications/faults';

export interface StepProgress {
  key: StepKey;
  title: string;
  state: 'untouched' | 'open' | 'done';
  openFaults: number;
}

/** Which step a fault is shown on. */
export function stepOfFault(form: FormDefinition, field: string): StepKey {
  if (field.startsWith('conditions.')) return 'conditions';
  if (field.startsWith('attachments.')) return 'attachments';
  return form.fields.find((definition) => definition.key === field)?.step ?? 'check';
}

/** What is done and what is missing, step by step, from the answers and the faults that are open. */
export function progressOf(
  form: FormDefinition,
  {
    answers,
    faults,
    confirmedCount,
    attachmentCount,
  }: {
    answers: Answers;
    faults: readonly Fault[];
    confirmedCount: number;
    attachmentCount: number;
  },
): StepProgress[] {
  return form.steps.map(({ key, title }) => {
    const openFaults =
      key === 'check'
        ? faults.length
        : faults.filter((found) => stepOfFault(form, found.field) === key).length;
    const touched =
      (key === 'conditions' && confirmedCount > 0) ||
      (key === 'attachments' && attachmentCount > 0) ||
      form.fields.some((field) => field.step === key && (answers[field.key] ?? '').length > 0);
    return { key, title, openFaults, state: openFaults === 0 ? 'done' : touched ? 'open' : 'untouched' };
  });
}
