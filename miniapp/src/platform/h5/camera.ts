import { PlatformError, type Camera } from '../platform';
import { LivePicture } from './LivePicture';
import { currentVideo } from './live-video';
import { pathOf } from './local-files';

/** It is compressed once more before it is sent; until then nothing should be lost. */
const shotQuality = 0.92;

export const camera: Camera = {
  LivePicture,
  async shoot() {
    const video = currentVideo();
    if (video === null || video.videoWidth === 0) throw new PlatformError('failed', 'no live picture');
    const canvas = document.createElement('canvas');
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    canvas.getContext('2d')?.drawImage(video, 0, 0);
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/jpeg', shotQuality);
    });
    if (blob === null) throw new PlatformError('failed', 'the picture could not be encoded');
    return { path: pathOf(blob), name: 'camera.jpg', bytes: blob.size };
  },
  /** Browsers let no page open their settings. */
  openSettings: null,
};
