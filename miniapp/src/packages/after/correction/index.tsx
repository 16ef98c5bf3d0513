import { Page, Skeleton } from '../../../ui';

export default function CorrectionPage() {
  return (
    <Page>
      <Skeleton />
    </Page>
  );
}
