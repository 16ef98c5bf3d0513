import { NoticeBar } from '../ui';
import { useSelfCheck } from './use-self-check';
import { selfCheckHints } from './wording';

export interface SelfCheckHintProps {
  campaignId: string;
  definitionKey: string;
  condition: string;
}

/** In the form: what the same person said of this condition before. A reminder, and nothing more. */
export function SelfCheckHint({ campaignId, definitionKey, condition }: SelfCheckHintProps) {
  const answer = useSelfCheck(campaignId, definitionKey).answers[condition];
  if (answer !== 'no' && answer !== 'unsure') return null;
  return <NoticeBar tone="care" text={selfCheckHints[answer]} />;
}
