import { EligibilityRoom } from '../../../eligibility';

export default function EligibilityPage() {
  return <EligibilityRoom />;
}
