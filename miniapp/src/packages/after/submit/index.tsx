import { Page, Skeleton } from '../../../ui';

export default function SubmitPage() {
  return (
    <Page>
      <Skeleton />
    </Page>
  );
}
