import Taro from '@tarojs/taro';
import { jpegQualityPercent, type PixelSize } from '../photo-size';

/** Taro types neither the drawing context nor the picture of an off-screen canvas; these are the parts that are used. */
interface OffscreenPicture {
  onload: () => void;
  onerror: (reason: unknown) => void;
  src: string;
}
interface OffscreenCanvas {
  createImage(): OffscreenPicture;
  getContext(type: '2d'): {
    drawImage(picture: OffscreenPicture, x: number, y: number, width: number, height: number): void;
  };
}

/**
 * The picture at `path` as a JPEG of the given size; resolves with its temporary path. For what compressImage refuses: an
 * iPhone's camera gives PNG, and compressImage takes only JPEG there. Base library 2.16.1; rejects on older ones.
 */
export async function redrawPhoto(path: string, { width, height }: PixelSize): Promise<string> {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height }) as unknown as OffscreenCanvas;
  const picture = canvas.createImage();
  await new Promise<void>((resolve, reject) => {
    picture.onload = resolve;
    picture.onerror = () => reject(new Error('The picture could not be drawn'));
    picture.src = path;
  });
  canvas.getContext('2d').drawImage(picture, 0, 0, width, height);
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    canvas: canvas as unknown as Taro.Canvas,
    width,
    height,
    destWidth: width,
    destHeight: height,
    fileType: 'jpg',
    quality: jpegQualityPercent / 100,
  });
  return tempFilePath;
}
