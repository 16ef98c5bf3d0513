import { Page, Skeleton } from '../../ui';

export default function FormPage() {
  return (
    <Page>
      <Skeleton />
    </Page>
  );
}
