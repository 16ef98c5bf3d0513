import { JoinRoom } from '../../../colleagues';
import { usePageParam } from '../../../navigation';

export default function JoinPage() {
  return <JoinRoom code={usePageParam('code')} />;
}
