import { Page, Skeleton } from '../../ui';

export default function ApplicationPage() {
  return (
    <Page>
      <Skeleton />
    </Page>
  );
}
