import { InboxRoom } from '../../../notices';

export default function InboxPage() {
  return <InboxRoom />;
}
