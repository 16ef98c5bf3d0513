import { Page, Skeleton } from '../../../ui';

export default function PhotosPage() {
  return (
    <Page>
      <Skeleton />
    </Page>
  );
}
