import Taro from '@tarojs/taro';
import type { Camera } from '../platform';
import { callFailure } from './call-failure';
import { fileBytes, fileName } from './file-facts';
import { LivePicture } from './LivePicture';

export const camera: Camera = {
  LivePicture,
  async shoot() {
    try {
      const path = await takePhoto();
      return { path, name: fileName(path), bytes: await fileBytes(path) };
    } catch (reason) {
      throw callFailure(reason);
    }
  },
  async openSettings() {
    try {
      const { authSetting } = await Taro.openSetting();
      return authSetting['scope.camera'] === true;
    } catch {
      return false;
    }
  },
};

/** Callbacks, because the context's functions give no promises. */
function takePhoto(): Promise<string> {
  return new Promise((resolve, reject) => {
    Taro.createCameraContext().takePhoto({
      quality: 'high',
      success: ({ tempImagePath }) => resolve(tempImagePath),
      fail: reject,
    });
  });
}
