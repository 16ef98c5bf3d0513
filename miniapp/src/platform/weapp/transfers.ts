import Taro from '@tarojs/taro';
import {
  PlatformError,
  type HttpResponse,
  type Transfers,
  type UploadRequest,
  type UploadTask,
} from '../platform';
import { callFailure } from './call-failure';

export const transfers: Transfers = {
  send({ method, url, headers, body, timeoutMs }) {
    return new Promise((resolve, reject) => {
      Taro.request<string>({
        url,
        method,
        header: headers,
        data: body,
        timeout: timeoutMs,
        // Anything but "json" leaves the text alone; the client parses it and can name what is wrong with it.
        dataType: 'text',
        responseType: 'text',
        success: ({ statusCode, header, data }) =>
          resolve({ status: statusCode, headers: lowerCaseNames(header), text: textOf(data) }),
        fail: (reason) => reject(callFailure(reason, 'network')),
      });
    });
  },
  upload,
  async download({ url, headers, timeoutMs }) {
    try {
      const answer = await Taro.downloadFile({ url, header: headers, timeout: timeoutMs });
      return { status: answer.statusCode, path: answer.statusCode === 200 ? answer.tempFilePath : null };
    } catch (reason) {
      throw callFailure(reason, 'network');
    }
  },
};

function upload({
  url,
  filePath,
  fileName,
  fields,
  headers,
  timeoutMs,
  onProgress,
}: UploadRequest): UploadTask {
  let abort = () => {};
  const done = new Promise<HttpResponse>((resolve, reject) => {
    const task = Taro.uploadFile({
      url,
      filePath,
      fileName,
      name: 'file',
      formData: fields,
      header: headers,
      timeout: timeoutMs,
      success: ({ statusCode, data, header }) =>
        resolve({ status: statusCode, headers: lowerCaseNames(header), text: textOf(data) }),
      fail: (reason) => reject(callFailure(reason, 'network')),
    });
    abort = () => {
      task.abort();
      reject(new PlatformError('aborted', 'upload'));
    };
    if (onProgress) task.onProgressUpdate(({ progress }) => onProgress(progress));
  });
  return { done, abort: () => abort() };
}

function lowerCaseNames(headers: object | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}

function textOf(data: unknown): string {
  return typeof data === 'string' ? data : JSON.stringify(data);
}
