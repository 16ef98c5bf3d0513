import { usePageParam } from '../../navigation';
import { OverviewScreen } from '../../overview';

export default function ApplicationPage() {
  return <OverviewScreen id={usePageParam('id')} />;
}
