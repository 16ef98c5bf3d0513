import { DisputeRoom } from '../../../disputes';
import { usePageParam } from '../../../navigation';

export default function DisputePage() {
  return <DisputeRoom creditCode={usePageParam('code')} />;
}
