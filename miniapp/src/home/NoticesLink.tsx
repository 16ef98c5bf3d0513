import { openPage } from '../navigation';
import { toInbox } from '../routes';
import { Card, LinkRow } from '../ui';
import { homeWording } from './wording';

export function NoticesLink({ unread }: { unread: number }) {
  return (
    <Card>
      <LinkRow
        icon="bell"
        title={homeWording.notices}
        value={unread > 0 ? homeWording.unread(unread) : undefined}
        onPress={() => openPage(toInbox())}
      />
    </Card>
  );
}
