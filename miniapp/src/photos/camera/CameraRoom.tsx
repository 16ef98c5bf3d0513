import { isEditable, OpenedApplication } from '../../applications';
import { closePage } from '../../navigation';
import { toPhotos } from '../../routes';
import { EmptyState, Page } from '../../ui';
import { NoPrint } from '../NoPrint';
import { photoWording } from '../photo-wording';
import { CameraScreen } from './CameraScreen';
import { cameraWording } from './camera-wording';

/** The camera for the stamped pages: one after the other, without waiting for the answers. */
export function CameraRoom({ applicationId }: { applicationId: string }) {
  return (
    <OpenedApplication id={applicationId}>
      {(application, open) => {
        if (application.print === null) return <NoPrint applicationId={applicationId} />;
        if (isEditable(application)) return <CameraScreen application={application} open={open} />;
        return (
          <Page>
            <EmptyState
              icon="camera"
              title={photoWording.lockedTitle}
              text={photoWording.lockedText}
              action={{ label: cameraWording.done, onPress: () => closePage(toPhotos(applicationId)) }}
            />
          </Page>
        );
      }}
    </OpenedApplication>
  );
}
