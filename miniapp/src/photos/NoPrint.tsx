import { openPage } from '../navigation';
import { toPrint } from '../routes';
import { EmptyState, Page } from '../ui';
import { photoWording } from './photo-wording';

/** There is nothing to photograph yet. */
export function NoPrint({ applicationId }: { applicationId: string }) {
  return (
    <Page>
      <EmptyState
        icon="printer"
        title={photoWording.noPrintTitle}
        text={photoWording.noPrintText}
        action={{ label: photoWording.toPrint, onPress: () => openPage(toPrint(applicationId)) }}
      />
    </Page>
  );
}
