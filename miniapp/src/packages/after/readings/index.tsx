import { usePageParam } from '../../../navigation';
import { ReadingsRoom } from '../../../readings';

export default function ReadingsPage() {
  return <ReadingsRoom applicationId={usePageParam('id')} />;
}
