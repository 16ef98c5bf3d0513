import { statuses, type Status } from '#shared/applications/statuses';
import { closedDraftSentence, statusSentences } from './wording';

/** As ui/Tag draws them; named here, because a rule must not bring the components along. */
export type StatusTone = 'plain' | 'info' | 'done' | 'care' | 'fault';

const tones: Partial<Record<Status, StatusTone>> = {
  returned: 'care',
  declined: 'fault',
  approved: 'done',
  recommended: 'done',
  received: 'done',
  selected: 'done',
  withdrawn: 'plain',
  notSelected: 'plain',
};

/** Where the application stands: in a word, and in a sentence that says who acts now. */
export function statusWords({
  status,
  isReadOnlyAfterDeadline,
}: {
  status: Status;
  isReadOnlyAfterDeadline: boolean;
}): { label: string; tone: StatusTone; sentence: string } {
  return {
    label: statuses[status].label,
    tone: tones[status] ?? 'info',
    sentence: isReadOnlyAfterDeadline ? closedDraftSentence : statusSentences[status],
  };
}
