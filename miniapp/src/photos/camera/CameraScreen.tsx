import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ApplicationView } from '#shared/api/views';
import { OldCopyNotice, type OpenApplication } from '../../applications';
import { closePage, openPage } from '../../navigation';
import { toPhoto, toPhotos, toPrint } from '../../routes';
import { aria, BarNotice, NoticeBar, Page } from '../../ui';
import { NewestAnswer } from '../NewestAnswer';
import { photoGroups } from '../page-rows';
import { photoWording } from '../photo-wording';
import { usePhotoActs } from '../use-photo-acts';
import { usePhotoQueue } from '../use-photo-queue';
import { CameraControls } from './CameraControls';
import { cameraGuidance } from './camera-guidance';
import { cameraWording } from './camera-wording';
import { PageGrid } from './PageGrid';
import { useCamera } from './use-camera';
import { Viewfinder } from './Viewfinder';
import './camera.scss';

export interface CameraScreenProps {
  application: ApplicationView;
  open: OpenApplication;
}

export function CameraScreen({ application, open }: CameraScreenProps) {
  const { id } = application;
  const photoQueue = usePhotoQueue(id);
  const acts = usePhotoActs({ application, open, photoQueue });
  const [shots, setShots] = useState(0);
  const [isMissed, setIsMissed] = useState(false);
  const camera = useCamera({
    onShot(photo) {
      setIsMissed(false);
      setShots((count) => count + 1);
      void acts.add([photo]);
    },
    onMissed: () => setIsMissed(true),
    onSystemCamera: () => acts.take('camera'),
  });
  const { rows } = photoGroups(application);
  const failure = acts.failure ?? (isMissed ? cameraWording.notReady : null);
  return (
    <Page
      bottomBar={
        <>
          {failure !== null && (
            <BarNotice
              tone="fault"
              text={failure}
              action={{
                label: photoWording.understood,
                onPress() {
                  acts.clearFailure();
                  setIsMissed(false);
                },
              }}
            />
          )}
          <CameraControls
            act={camera.act}
            onShutter={camera.press}
            onAlbum={() => acts.take('album')}
            onDone={() => closePage(toPhotos(id))}
          />
        </>
      }
    >
      <Viewfinder state={camera.state} shots={shots} onAct={camera.dispatch} />
      <View className="camera-guidance" {...aria({ role: 'status', isLive: true })}>
        {cameraGuidance(rows, photoQueue.state)}
      </View>
      <NewestAnswer application={application} latest={photoQueue.latestPhoto()} />
      <PageGrid applicationId={id} rows={rows} onOpen={(photo) => void openPage(toPhoto(id, photo.id))} />
      <OldCopyNotice open={open} />
      {application.print?.isStale && (
        <NoticeBar
          tone="fault"
          text={photoWording.stale}
          action={{ label: photoWording.toReissue, onPress: () => openPage(toPrint(id)) }}
        />
      )}
    </Page>
  );
}
