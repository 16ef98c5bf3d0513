import type { Answers } from '#shared/applications/answers';
import type { Fault } from '#shared/applications/faults';
import {
  validateAnswers,
  validateAttachments,
  validateConfirmations,
  validateEarlierTitles,
} from '#shared/applications/validate-answers';
import type { ApplicationView } from '#shared/api/views';
import type { CampaignDefinition } from '#shared/campaigns/campaign-definition';
import { isSameAnswer } from '../answers';

/** Only the server has the fonts of the paper, so only it knows these. */
const serverFaultCodes: readonly string[] = ['unprintable'];

export interface FormFindings {
  faults: Fault[];
  remarks: Fault[];
}

/** Everything that is open in the form as it stands on the phone, in the form's order. */
export function findingsOf(
  definition: CampaignDefinition,
  application: ApplicationView,
  answers: Answers,
): FormFindings {
  const { faults, remarks } = validateAnswers(definition.form, answers);
  const fromServer = application.faults.filter(
    ({ field, code }) =>
      serverFaultCodes.includes(code) && isSameAnswer(answers[field], application.answers[field]),
  );
  const order = definition.form.fields.map(({ key }) => key);
  const titles = validateEarlierTitles(definition, answers);
  const ofFields = [...faults, ...titles, ...fromServer].sort(
    (a, b) => order.indexOf(a.field) - order.indexOf(b.field),
  );
  return {
    faults: [
      ...ofFields,
      ...validateConfirmations(
        definition,
        application.confirmations.map(({ condition }) => condition),
      ),
      ...validateAttachments(
        definition,
        application.attachments.map(({ kind }) => kind),
      ),
    ],
    remarks,
  };
}
