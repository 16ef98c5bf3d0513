import { Image, View } from '@tarojs/components';
import { useState } from 'react';
import type { PhotoView } from '#shared/api/views';
import { platform } from '../../platform';
import { aria, Button, Skeleton, useTap } from '../../ui';
import { usePicture } from '../pictures/use-picture';
import { PictureToggle } from './PictureToggle';
import { resultWording } from './result-wording';
import { sealOutline } from './seal-outlines';
import './result.scss';

export interface PhotoPictureProps {
  applicationId: string;
  photo: PhotoView;
}

/** The straightened page with its seals outlined, or the photo as it was taken. */
export function PhotoPicture({ applicationId, photo }: PhotoPictureProps) {
  const [kind, setKind] = useState<'scan' | 'image'>(photo.scan === null ? 'image' : 'scan');
  const { path, failure, again } = usePicture(kind, { applicationId, photoId: photo.id });
  const { widthPixels, heightPixels } = (kind === 'scan' ? photo.scan : null) ?? photo;
  const { tap } = useTap(() => (path === null ? undefined : platform.photos.preview([path], path)));
  return (
    <>
      {photo.scan !== null && <PictureToggle kind={kind} onChange={setKind} />}
      <View
        className="photo-picture"
        onClick={tap}
        {...aria(
          path === null
            ? { role: 'status', label: failure ?? resultWording.fetching }
            : { role: 'button', label: resultWording.pictureOf[kind] },
        )}
      >
        {/* The room is kept before the picture comes, so that nothing below it jumps. */}
        <View style={{ paddingTop: `${(heightPixels / widthPixels) * 100}%` }} />
        {path === null ? (
          <View className="photo-picture__waiting">
            {failure === null ? <Skeleton rows={6} /> : <View>{failure}</View>}
          </View>
        ) : (
          <Image
            className="photo-picture__image"
            src={path}
            mode="scaleToFill"
            {...aria({ isHidden: true })}
          />
        )}
        {kind === 'scan' &&
          path !== null &&
          photo.seals.map((seal) => (
            <View
              key={`${seal.xMm} ${seal.yMm}`}
              className="photo-picture__seal"
              style={{ ...sealOutline(seal) }}
            />
          ))}
      </View>
      {failure !== null && <Button kind="secondary" label={resultWording.again} onPress={again} />}
    </>
  );
}
