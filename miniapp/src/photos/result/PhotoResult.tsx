import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ApplicationView, PhotoView } from '#shared/api/views';
import { OldCopyNotice, type OpenApplication } from '../../applications';
import { closePage, returnTo } from '../../navigation';
import { toCamera, toPhotos } from '../../routes';
import { aria, BarNotice, Button, Card, NoticeBar, Page, Tag } from '../../ui';
import { photoWording } from '../photo-wording';
import { usePhotoActs } from '../use-photo-acts';
import { usePhotoQueue } from '../use-photo-queue';
import { PhotoPicture } from './PhotoPicture';
import { PhotoRemarks } from './PhotoRemarks';
import { photoStanding } from './photo-standing';
import { ResultDialogs, type ResultDialog } from './ResultDialogs';
import { resultWording } from './result-wording';

export interface PhotoResultProps {
  application: ApplicationView;
  open: OpenApplication;
  photo: PhotoView;
}

export function PhotoResult({ application, open, photo }: PhotoResultProps) {
  const { id } = application;
  const acts = usePhotoActs({ application, open, photoQueue: usePhotoQueue(id) });
  const [dialog, setDialog] = useState<ResultDialog | null>(null);
  const standing = photoStanding(application, photo);
  const { page } = photo;
  const remove = async () => {
    if (await acts.remove(photo.id)) await closePage(toPhotos(id));
    else setDialog(null);
  };
  return (
    <Page
      bottomBar={
        (standing.canRetake || acts.failure !== null) && (
          <>
            {acts.failure !== null && (
              <BarNotice
                tone="fault"
                text={acts.failure}
                action={{ label: photoWording.understood, onPress: acts.clearFailure }}
              />
            )}
            {standing.canRetake && (
              <Button
                // An accepted photograph asks for nothing more.
                kind={photo.counts ? 'secondary' : 'primary'}
                label={resultWording.retake}
                onPress={() => returnTo(toCamera(id))}
              />
            )}
          </>
        )
      }
      overlay={
        dialog && (
          <ResultDialogs
            dialog={dialog}
            placeablePages={standing.placeablePages}
            onPlace={async (chosen) => void (await acts.place(photo.id, chosen))}
            onRemove={remove}
            onClose={() => setDialog(null)}
          />
        )
      }
    >
      <OldCopyNotice open={open} />
      <Card
        title={page === null ? resultWording.unplacedTitle : photoWording.pageTitle(page)}
        mark={<Tag tone={standing.tag.tone} label={standing.tag.label} />}
      >
        <View className="photo-verdict" {...aria({ role: 'status', isLive: true })}>
          <View>{photo.advice}</View>
          <View className="photo-verdict__counts">{standing.countsText}</View>
        </View>
        {standing.promise !== null && <NoticeBar tone="info" text={standing.promise} />}
        {photo.scan === null && <View className="photo-verdict">{resultWording.noScan}</View>}
        <PhotoPicture applicationId={id} photo={photo} />
      </Card>
      <PhotoRemarks photo={photo} needsUnitSeal={standing.needsUnitSeal} />
      {standing.isBound && <NoticeBar tone="info" text={resultWording.bound} />}
      <View className="photo-acts">
        {standing.placeablePages.length > 0 && (
          <Button kind="secondary" label={resultWording.place} onPress={() => setDialog('place')} />
        )}
        {standing.canRemove && (
          <Button kind="danger" label={resultWording.remove} onPress={() => setDialog('remove')} />
        )}
      </View>
    </Page>
  );
}
