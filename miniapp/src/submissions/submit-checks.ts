import type { ApplicationView } from '#shared/api/views';
import { stepOfFault } from '#shared/applications/progress';
import type { CampaignDefinition } from '#shared/campaigns/campaign-definition';
import { toForm, toPhotos, toPrint } from '../routes';
import { submitWording } from './submit-wording';

export interface SubmitCheck {
  key: 'answers' | 'conditions' | 'attachments' | 'print' | 'pages';
  title: string;
  isDone: boolean;
  remark: string;
  /** Where it is put right. */
  url: string;
}

/** What must hold before submitting, with what is missing. The server checks the same again. */
export function submitChecks(
  { id, faults, print }: Pick<ApplicationView, 'id' | 'faults' | 'print'>,
  { form }: Pick<CampaignDefinition, 'form'>,
): SubmitCheck[] {
  const conditions = faults.filter(({ field }) => field.startsWith('conditions.'));
  const attachments = faults.filter(({ field }) => field.startsWith('attachments.'));
  const answers = faults.filter((fault) => !conditions.includes(fault) && !attachments.includes(fault));
  const [firstAnswer] = answers;
  const missingPages = print?.pages.filter(({ photoId }) => photoId === null).length ?? 0;
  const check = (key: SubmitCheck['key'], problem: string | null, url: string): SubmitCheck => ({
    key,
    title: submitWording[key],
    isDone: problem === null,
    remark: problem ?? submitWording.done,
    url,
  });
  const counted = (found: readonly unknown[], words: (count: number) => string): string | null =>
    found.length === 0 ? null : words(found.length);
  return [
    check(
      'answers',
      counted(answers, submitWording.open),
      toForm(id, firstAnswer ? stepOfFault(form, firstAnswer.field) : 'check', firstAnswer?.field),
    ),
    check('conditions', counted(conditions, submitWording.openConditions), toForm(id, 'conditions')),
    check('attachments', counted(attachments, submitWording.openAttachments), toForm(id, 'attachments')),
    check('print', printProblem(print), toPrint(id)),
    check(
      'pages',
      print === null
        ? submitWording.printFirst
        : missingPages > 0
          ? submitWording.openPages(missingPages)
          : null,
      toPhotos(id),
    ),
  ];
}

function printProblem(print: ApplicationView['print']): string | null {
  if (print === null) return submitWording.noPrint;
  return print.isStale ? submitWording.stalePrint : null;
}
