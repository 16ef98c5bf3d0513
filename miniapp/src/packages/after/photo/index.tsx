import { usePageParam } from '../../../navigation';
import { PhotoRoom } from '../../../photos';

export default function PhotoPage() {
  return <PhotoRoom applicationId={usePageParam('id')} photoId={usePageParam('photo')} />;
}
