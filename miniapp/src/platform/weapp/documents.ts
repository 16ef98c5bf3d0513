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
  async share({ path, fileType, name }) {
    try {
      await Taro.shareFileMessage({ filePath: path, fileName: name });
    } catch (reason) {
      // Before 2.16.1, and when the download has outlasted the tap: the opened document can be sent on from its menu.
      if (!isCancelled(reason)) await documents.open({ path, fileType, name });
    }
  },
  async saveText({ text, name }) {
    const filePath = `${Taro.env.USER_DATA_PATH}/${name}`;
    try {
      await new Promise((resolve, reject) => {
        Taro.getFileSystemManager().writeFile({
          filePath,
          data: text,
          encoding: 'utf8',
          success: resolve,
          fail: reject,
        });
      });
      await Taro.shareFileMessage({ filePath, fileName: name });
    } catch (reason) {
      if (!isCancelled(reason)) throw callFailure(reason);
    }
  },
};
