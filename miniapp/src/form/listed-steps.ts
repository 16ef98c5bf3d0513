import type { Answers } from '#shared/applications/answers';
import type { Fault, FaultCode } from '#shared/applications/faults';
import { progressOf, stepOfFault } from '#shared/applications/progress';
import type { ApplicationView } from '#shared/api/views';
import type { CampaignDefinition } from '#shared/campaigns/campaign-definition';
import type { ListedStep } from '../ui';
import { isEditable } from '../answers';
import { formWording } from './wording';

/** Not filled in yet; every other fault is something that is there and wrong. */
const missingCodes = [
  'required',
  'chooseAtLeast',
  'confirmationMissing',
  'attachmentMissing',
] as const satisfies readonly FaultCode[];

export const isMissing = ({ code }: Fault): boolean => (missingCodes as readonly string[]).includes(code);

/** The steps of the form with what is missing in each, for the progress list. */
export function listedSteps(
  definition: CampaignDefinition,
  application: ApplicationView,
  { answers, faults }: { answers: Answers; faults: readonly Fault[] },
): ListedStep[] {
  const isLocked = !isEditable(application);
  const progress = progressOf(definition.form, {
    answers,
    faults,
    confirmedCount: application.confirmations.length,
    attachmentCount: application.attachments.length,
  });
  return progress.map(({ key, title, state }) => {
    if (isLocked) return { key, title, state: 'locked', remark: formWording.lockedStep };
    if (state === 'done') return { key, title, state: 'done', remark: formWording.doneStep };
    const here =
      key === 'check' ? faults : faults.filter(({ field }) => stepOfFault(definition.form, field) === key);
    const missing = here.filter(isMissing).length;
    const wrong = here.length - missing;
    const remark = formWording.openStep({ missing, wrong });
    return { key, title, state: wrong > 0 ? 'faulty' : 'todo', remark };
  });
}
