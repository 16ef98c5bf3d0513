import { Image, View } from '@tarojs/components';
import { aria } from '../../ui';
import type { PictureOf } from './picture-cache';
import { usePicture } from './use-picture';
import './pictures.scss';

/** A small picture beside the text that says the same: a sheet of paper until it is here. */
export function PhotoThumbnail(picture: PictureOf) {
  const { path } = usePicture('thumbnail', picture);
  if (path === null) return <SheetSketch />;
  return (
    <Image className="photo-thumbnail" src={path} mode="aspectFill" lazyLoad {...aria({ isHidden: true })} />
  );
}

/** Where there is no photo yet. */
export function SheetSketch() {
  return <View className="photo-thumbnail photo-thumbnail--sketch" {...aria({ isHidden: true })} />;
}
