import { Page, Skeleton } from '../../../ui';

export default function InboxPage() {
  return (
    <Page>
      <Skeleton />
    </Page>
  );
}
