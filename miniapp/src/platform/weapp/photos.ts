import Taro from '@tarojs/taro';
import { PHOTO_LONG_SIDE_PIXELS } from '#shared/api/limits';
import type { ChosenFile, Photos } from '../platform';
import { jpegQualityPercent, scaledSize, type PixelSize } from '../photo-size';
import { callFailure, isCancelled } from './call-failure';
import { fileBytes, fileName } from './file-facts';
import { redrawPhoto } from './redraw-photo';

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
      return await madeSmall(photo);
    } catch {
      // The server scales what comes, so the photo itself is a good answer.
      return photo;
    }
  },
  async preview(paths, current) {
    await Taro.previewImage({ urls: [...paths], current });
  },
};

async function madeSmall(photo: ChosenFile): Promise<ChosenFile> {
  const info = await Taro.getImageInfo({ src: photo.path });
  const size = scaledSize(info, PHOTO_LONG_SIDE_PIXELS);
  const path = await compressed(photo.path, size).catch(() => redrawPhoto(photo.path, size));
  const bytes = await fileBytes(path);
  return bytes > 0 ? { path, name: photo.name, bytes } : photo;
}

async function compressed(src: string, size: PixelSize): Promise<string> {
  const { tempFilePath } = await Taro.compressImage({
    src,
    quality: jpegQualityPercent,
    compressedWidth: size.width,
    compressedHeight: size.height,
  });
  // Where it cannot, iOS hands the picture back as it was.
  if (tempFilePath === src) throw new Error('The picture was not compressed');
  return tempFilePath;
}
