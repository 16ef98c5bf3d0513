import type { Condition } from '#shared/campaigns/campaign-definition';
import { NoticeBar, Section } from '../ui';
import type { SelfCheckResult } from './self-check';
import { eligibilityWording as wording } from './wording';

export interface SelfCheckOutcomeProps {
  result: SelfCheckResult;
  placeOf(condition: Condition): string;
}

/** The result in plain words, below the questions. */
export function SelfCheckOutcome({ result, placeOf }: SelfCheckOutcomeProps) {
  const listed = (conditions: readonly Condition[]) => conditions.map(placeOf).join('、');
  switch (result.kind) {
    case 'open':
      return <NoticeBar tone="info" title={wording.resultTitle} text={wording.open(result.left)} />;
    case 'canApply':
      return <NoticeBar tone="done" title={wording.canApply} text={wording.canApplyText} />;
    case 'verify':
      return (
        <NoticeBar
          tone="care"
          title={wording.verify}
          text={`${listed(result.verify)}。${wording.verifyText}`}
        />
      );
    case 'missing':
      return (
        <Section>
          <NoticeBar
            tone="care"
            title={wording.missing(result.missing.length)}
            text={`${listed(result.missing)}。${wording.missingText}`}
          />
          {result.verify.length > 0 && (
            <NoticeBar tone="care" title={wording.verify} text={`${listed(result.verify)}。`} />
          )}
        </Section>
      );
  }
}
