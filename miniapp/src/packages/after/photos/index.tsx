import { usePageParam } from '../../../navigation';
import { PhotosRoom } from '../../../photos';

export default function PhotosPage() {
  return <PhotosRoom applicationId={usePageParam('id')} />;
}
