import { usePageParam } from '../../../navigation';
import { ReceiptRoom } from '../../../submissions';

export default function ReceiptPage() {
  return <ReceiptRoom applicationId={usePageParam('id')} />;
}
