import { Page, Skeleton } from '../../../ui';

export default function ReceiptPage() {
  return (
    <Page>
      <Skeleton />
    </Page>
  );
}
