import Taro from '@tarojs/taro';
import type { Storage } from '../platform';
import { callFailure } from './call-failure';

export const storage: Storage = {
  async get(key) {
    try {
      const { data } = await Taro.getStorage<string>({ key });
      return typeof data === 'string' ? data : null;
    } catch {
      // WeChat reports a missing key as a failure.
      return null;
    }
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
  async removeAllBut(kept) {
    const keys = await new Promise<string[]>((resolve, reject) => {
      void Taro.getStorageInfo({
        success: (info) => resolve(info.keys),
        fail: (reason) => reject(callFailure(reason)),
      });
    });
    for (const key of keys) if (!kept.includes(key)) await this.remove(key);
  },
};
