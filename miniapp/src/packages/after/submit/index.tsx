import { usePageParam } from '../../../navigation';
import { SubmitRoom } from '../../../submissions';

export default function SubmitPage() {
  return <SubmitRoom applicationId={usePageParam('id')} />;
}
