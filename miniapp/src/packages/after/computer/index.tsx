import { ComputerRoom } from '../../../computer';
import { usePageParam } from '../../../navigation';

export default function ComputerPage() {
  return <ComputerRoom applicationId={usePageParam('id')} scan={usePageParam('scan')} />;
}
