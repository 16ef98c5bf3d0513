import Taro from '@tarojs/taro';
import type { SavedFiles } from '../platform';
import { callFailure } from './call-failure';

/** WeChat keeps 200 MB of saved files a person; savedFilePath differs between systems and is not to be made up. */
export const savedFiles: SavedFiles = {
  keep(path) {
    return new Promise((resolve, reject) => {
      Taro.getFileSystemManager().saveFile({
        tempFilePath: path,
        success: ({ savedFilePath }) => resolve(savedFilePath),
        fail: (reason) => reject(callFailure(reason)),
      });
    });
  },
  open(key) {
    return new Promise((resolve) => {
      Taro.getFileSystemManager().access({
        path: key,
        success: () => resolve(key),
        fail: () => resolve(null),
      });
    });
  },
  read(path, { offset, bytes }) {
    return new Promise((resolve, reject) => {
      Taro.getFileSystemManager().readFile({
        filePath: path,
        position: offset,
        length: bytes,
        // Without an encoding it is an ArrayBuffer.
        success: ({ data }) =>
          typeof data === 'string' ? reject(callFailure('text for bytes')) : resolve(data),
        fail: (reason) => reject(callFailure(reason)),
      });
    });
  },
  discard(key) {
    return new Promise((resolve) => {
      // A file that is gone already is as good as discarded.
      Taro.getFileSystemManager().removeSavedFile({ filePath: key, complete: () => resolve() });
    });
  },
  async discardAll() {
    const paths = await new Promise<string[]>((resolve, reject) => {
      Taro.getFileSystemManager().getSavedFileList({
        success: ({ fileList }) => resolve(fileList.map(({ filePath }) => filePath)),
        fail: (reason) => reject(callFailure(reason)),
      });
    });
    for (const path of paths) await this.discard(path);
  },
};
