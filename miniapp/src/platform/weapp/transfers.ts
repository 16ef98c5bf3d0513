import Taro from '@tarojs/taro';
import type { HttpResponse, Transfers, UploadRequest, UploadTask } from '../platform';
import { callFailure } from './call-failure';

export const transfers: Transfers = {
  async send({ method, url, headers, body, timeoutMs }) {
    try {
      const answer = await Taro.request<string>({
        url,
        method,
        header: headers,
        data: body,
        timeout: timeoutMs,
        // Anything but "json" leaves the text alone; the client parses it and can name what is wrong with it.
        dataType: 'text',
        responseType: 'text',
      });
      return responseOf(answer);
    } catch (reason) {
      throw callFailure(reason, 'network');
    }
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
  const task = Taro.uploadFile({
    url,
    filePath,
    fileName,
    name: 'file',
    formData: fields,
    header: headers,
    timeout: timeoutMs,
  });
  if (onProgress) task.progress(({ progress }) => onProgress(progress));
  const done = task.then(responseOf, (reason: unknown) => {
    throw callFailure(reason, 'network');
  });
  return { done, abort: () => task.abort() };
}

function responseOf({
  statusCode,
  header,
  data,
}: {
  statusCode: number;
  header?: object;
  data: unknown;
}): HttpResponse {
  return { status: statusCode, headers: lowerCaseNames(header), text: textOf(data) };
}

function lowerCaseNames(headers: object | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}

function textOf(data: unknown): string {
  return typeof data === 'string' ? data : JSON.stringify(data);
}
