import type { ApplicationView } from '#shared/api/views';
import { openPage } from '../navigation';
import { toCamera, toSubmit } from '../routes';
import { BarNotice, Button } from '../ui';
import { photoWording } from './photo-wording';
import type { PhotoActs } from './use-photo-acts';

export interface PhotosBarProps {
  application: ApplicationView;
  acts: PhotoActs;
  isComplete: boolean;
  canChange: boolean;
}

/** Camera and album while pages are missing, the way on when none is. */
export function PhotosBar({ application, acts, isComplete, canChange }: PhotosBarProps) {
  const failure = acts.failure !== null && (
    <BarNotice
      tone="fault"
      text={acts.failure}
      action={{ label: photoWording.understood, onPress: acts.clearFailure }}
    />
  );
  if (!canChange) return failure;
  return (
    <>
      {failure}
      {isComplete ? (
        <Button label={photoWording.toSubmit} onPress={() => openPage(toSubmit(application.id))} />
      ) : (
        <>
          <Button
            icon="camera"
            label={photoWording.camera}
            onPress={() => openPage(toCamera(application.id))}
          />
          <Button kind="secondary" label={photoWording.album} onPress={() => acts.take('album')} />
        </>
      )}
    </>
  );
}
