import { usePageParam } from '../../../navigation';
import { CameraRoom } from '../../../photos';

export default function CameraPage() {
  return <CameraRoom applicationId={usePageParam('id')} />;
}
