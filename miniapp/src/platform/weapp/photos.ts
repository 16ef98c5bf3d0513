import Taro from '@tarojs/taro';
import { PHOTO_LONG_SIDE_PIXELS } from '#shared/api/limits';
import type { ChosenFile, Photos } from '../platform';
import { jpegQualityPercent, scaledSize } from '../photo-size';
import { callFailure, isCancelled } from './call-failure';
import { fileBytes, fileName } from './file-facts';

export const photos: Photos = {
  async choose({ count, source }) {
    try {
      const { tempFiles } = await Taro.chooseMedia({
        count,
        mediaType: ['image'],
        sourceType: [source],
        // One size only: asked for both, iOS gives the compressed one for the original.
        sizeType: ['original'],
      });
      return tempFiles.map(({ tempFilePath, size }) => ({
        path: tempFilePath,
        name: fileName(tempFilePath),
        bytes: size,
      }));
    } catch (reason) {
      if (isCancelled(reason)) return [];
      throw callFailure(reason);
    }
  },
  async compress(photo) {
    try {
      return await compressed(photo);
    } catch {
      // iOS compresses JPEG only. The server scales what comes, so the photo itself is a good answer.
      return photo;
    }
  },
  async preview(paths, current) {
    await Taro.previewImage({ urls: [...paths], current });
  },
};

async function compressed(photo: ChosenFile): Promise<ChosenFile> {
  const { width, height } = await Taro.getImageInfo({ src: photo.path });
  const size = scaledSize({ width, height }, PHOTO_LONG_SIDE_PIXELS);
  const { tempFilePath } = await Taro.compressImage({
    src: photo.path,
    quality: jpegQualityPercent,
    compressedWidth: size.width,
    compressedHeight: size.height,
  });
  const bytes = await fileBytes(tempFilePath);
  return bytes > 0 ? { path: tempFilePath, name: photo.name, bytes } : photo;
}
