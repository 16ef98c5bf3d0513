import type { StepKey } from '#shared/campaigns/campaign-definition';
import { AttachmentsStep } from './steps/AttachmentsStep';
import { CheckStep, type CheckStepProps } from './steps/CheckStep';
import { ConditionsStep } from './steps/ConditionsStep';
import { StepFields } from './steps/StepFields';

/** Three steps are more than fields; all others are the campaign's fields. */
export function StepBody({ step, isAtDesk, onOpen }: CheckStepProps & { step: StepKey; isAtDesk: boolean }) {
  switch (step) {
    case 'conditions':
      return <ConditionsStep />;
    case 'attachments':
      return <AttachmentsStep isAtDesk={isAtDesk} />;
    case 'check':
      return <CheckStep onOpen={onOpen} />;
    default:
      return <StepFields key={step} step={step} />;
  }
}
