import { Page, Skeleton } from '../../../ui';

export default function PrintPage() {
  return (
    <Page>
      <Skeleton />
    </Page>
  );
}
