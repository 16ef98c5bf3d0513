import Taro from '@tarojs/taro';
import { PHOTO_LONG_SIDE_PIXELS } from '#shared/api/limits';
import type { ChosenFile, Photos } from '../platform';
import { jpegQualityPercent, scaledSize } from '../photo-size';
import { chooseFiles } from './file-input';
import { fileAt, pathOf } from './local-files';

export const photos: Photos = {
  choose({ count, source }) {
    const isCamera = source === 'camera';
    return chooseFiles({
      accept: 'image/jpeg,image/png,image/webp',
      count: isCamera ? 1 : count,
      capture: isCamera ? 'environment' : null,
    });
  },
  async compress(photo) {
    try {
      return await compressed(photo);
    } catch {
      // Not a picture for this browser (HEIC, damaged): the server names what is wrong with it.
      return photo;
    }
  },
  async preview(paths, current) {
    await Taro.previewImage({ urls: [...paths], current });
  },
};

async function compressed(photo: ChosenFile): Promise<ChosenFile> {
  const bitmap = await createImageBitmap(fileAt(photo.path), { imageOrientation: 'from-image' });
  const { width, height } = scaledSize(bitmap, PHOTO_LONG_SIDE_PIXELS);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', jpegQualityPercent / 100);
  });
  if (!blob || blob.size >= photo.bytes) return photo;
  return { path: pathOf(blob), name: photo.name.replace(/\.\w+$/, '') + '.jpg', bytes: blob.size };
}
