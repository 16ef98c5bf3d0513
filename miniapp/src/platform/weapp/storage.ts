import Taro from '@tarojs/taro';
import type { Storage } from '../platform';
import { callFailure } from './call-failure';

export const storage: Storage = {
  get(key) {
    return new Promise((resolve) => {
      Taro.getStorage<string>({
        key,
        success: ({ data }) => resolve(typeof data === 'string' ? data : null),
        // WeChat reports a missing key as a failure.
        fail: () => resolve(null),
      });
    });
  },
  async set(key, value) {
    await Taro.setStorage({ key, data: value }).catch((reason: unknown) => {
      throw callFailure(reason);
    });
  },
  async remove(key) {
    await Taro.removeStorage({ key }).catch((reason: unknown) => {
      throw callFailure(reason);
    });
  },
};
