import { Page, Skeleton } from '../../ui';

export default function StartPage() {
  return (
    <Page>
      <Skeleton />
    </Page>
  );
}
