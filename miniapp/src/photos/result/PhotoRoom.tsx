import { OpenedApplication } from '../../applications';
import { closePage } from '../../navigation';
import { toPhotos } from '../../routes';
import { EmptyState, Page } from '../../ui';
import { PhotoResult } from './PhotoResult';
import { resultWording } from './result-wording';

export interface PhotoRoomProps {
  applicationId: string;
  photoId: string;
}

/** One photo: the page that it shows, whether it counts, and what can be done. */
export function PhotoRoom({ applicationId, photoId }: PhotoRoomProps) {
  return (
    <OpenedApplication id={applicationId}>
      {(application, open) => {
        const photo = application.photos.find(({ id }) => id === photoId);
        return photo ? (
          <PhotoResult application={application} open={open} photo={photo} />
        ) : (
          <Page>
            <EmptyState
              icon="camera"
              title={resultWording.goneTitle}
              text={resultWording.goneText}
              action={{
                label: resultWording.toPhotos,
                onPress: () => closePage(toPhotos(applicationId)),
              }}
            />
          </Page>
        );
      }}
    </OpenedApplication>
  );
}
