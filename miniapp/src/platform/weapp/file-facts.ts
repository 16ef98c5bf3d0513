import Taro from '@tarojs/taro';

export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** 0 when the file cannot be read. */
export function fileBytes(path: string): Promise<number> {
  return new Promise((resolve) => {
    Taro.getFileSystemManager().getFileInfo({
      filePath: path,
      success: ({ size }) => resolve(size),
      fail: () => resolve(0),
    });
  });
}
