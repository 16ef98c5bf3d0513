import Taro from '@tarojs/taro';
import type { Documents } from '../platform';
import { callFailure, isCancelled } from './call-failure';

export const documents: Documents = {
  async choose({ count, extensions }) {
    try {
      const { tempFiles } = await Taro.chooseMessageFile({ count, type: 'file', extension: [...extensions] });
      return tempFiles.map(({ path, name, size }) => ({ path, name, bytes: size }));
    } catch (reason) {
      if (isCancelled(reason)) return [];
      throw callFailure(reason);
    }
  },
  async open({ path, fileType }) {
    try {
      await Taro.openDocument({ filePath: path, fileType, showMenu: true });
    } catch (reason) {
      throw callFailure(reason);
    }
  },
};
