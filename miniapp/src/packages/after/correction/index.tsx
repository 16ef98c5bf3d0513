import { usePageParam } from '../../../navigation';
import { CorrectionRoom } from '../../../corrections';

export default function CorrectionPage() {
  return <CorrectionRoom applicationId={usePageParam('id')} />;
}
