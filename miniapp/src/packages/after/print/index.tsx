import { usePageParam } from '../../../navigation';
import { PrintRoom } from '../../../papers';

export default function PrintPage() {
  return <PrintRoom applicationId={usePageParam('id')} />;
}
