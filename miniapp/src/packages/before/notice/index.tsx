import { usePageParam } from '../../../navigation';
import { NoticeRoom } from '../../../official-notice';

export default function NoticePage() {
  return <NoticeRoom campaignId={usePageParam('campaign')} />;
}
