import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { isAnyArrayBuffer } from 'node:util/types';
import type { PhoneFiles } from './phone-files';
import { wechatCall, WechatFailure, type WechatOptions } from './wechat-calls';

/** wx.request, method: there is no PATCH. */
const allowedMethods = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT'];

interface Answer {
  statusCode: number;
  header: Record<string, string>;
  body: Buffer;
}

/** wx.request, uploadFile and downloadFile, carried to a real server over HTTP. */
export class WechatNetwork {
  isOnline = true;
  /** "GET /api/me" in order, for asserting what was sent. */
  readonly sent: string[] = [];
  private readonly statusListeners = new Set<(state: { isConnected: boolean }) => void>();

  constructor(
    private readonly serverOrigin: string,
    private readonly files: PhoneFiles,
  ) {}

  setOnline(isOnline: boolean): void {
    this.isOnline = isOnline;
    for (const listener of this.statusListeners) listener({ isConnected: isOnline });
  }

  functions(): Record<string, unknown> {
    return {
      request: wechatCall('request', (options) => this.request(options)),
      uploadFile: (options: WechatOptions) => this.upload(options),
      downloadFile: wechatCall('downloadFile', (options) => this.download(options)),
      getNetworkType: wechatCall('getNetworkType', () => ({ networkType: this.isOnline ? 'wifi' : 'none' })),
      onNetworkStatusChange: (listener: (state: { isConnected: boolean }) => void) => {
        this.statusListeners.add(listener);
      },
      offNetworkStatusChange: (listener: (state: { isConnected: boolean }) => void) => {
        this.statusListeners.delete(listener);
      },
    };
  }

  private async request(options: WechatOptions): Promise<object> {
    const { statusCode, header, body } = await this.send({
      method: textOption(options.method, 'GET'),
      url: textOption(options.url, ''),
      headers: headersOption(options.header),
      body: bodyOption(options.data),
    });
    return { statusCode, header, data: body.toString('utf8') };
  }

  private upload(options: WechatOptions) {
    const boundary = `wechat-${randomUUID()}`;
    const progressListeners: ((state: { progress: number }) => void)[] = [];
    void wechatCall('uploadFile', async () => {
      const file = this.files.read(textOption(options.filePath, ''));
      const fields = Object.entries((options.formData ?? {}) as Record<string, string>).map(
        ([name, value]) =>
          `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
      );
      const head =
        `${fields.join('')}--${boundary}\r\n` +
        `Content-Disposition: form-data; name="${textOption(options.name, 'file')}"; ` +
        `filename="${textOption(options.fileName, 'photo.jpg')}"\r\n` +
        `Content-Type: application/octet-stream\r\n\r\n`;
      const { statusCode, header, body } = await this.send({
        method: 'POST',
        url: textOption(options.url, ''),
        headers: {
          ...headersOption(options.header),
          'content-type': `multipart/form-data; boundary=${boundary}`,
        },
        body: Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]),
      });
      for (const listener of progressListeners) listener({ progress: 100 });
      return { statusCode, header, data: body.toString('utf8') };
    })(options);
    return {
      abort() {},
      onProgressUpdate: (listener: (state: { progress: number }) => void) => progressListeners.push(listener),
    };
  }

  private async download(options: WechatOptions): Promise<object> {
    const { statusCode, body } = await this.send({
      method: 'GET',
      url: textOption(options.url, ''),
      headers: headersOption(options.header),
      body: null,
    });
    return { statusCode, tempFilePath: this.files.addTemporary(body, 'bin') };
  }

  /** The address in the bundle is of another machine; only its path matters here. */
  private send(asked: {
    method: string;
    url: string;
    headers: Record<string, string>;
    body: Buffer | null;
  }): Promise<Answer> {
    const { pathname, search } = new URL(asked.url);
    this.sent.push(`${asked.method} ${pathname}`);
    if (!allowedMethods.includes(asked.method)) throw new WechatFailure('invalid method');
    if (!this.isOnline) throw new WechatFailure('errcode:-106 error_msg:net::ERR_INTERNET_DISCONNECTED');
    return new Promise((resolve, reject) => {
      const request = http.request(
        this.serverOrigin + pathname + search,
        {
          method: asked.method,
          headers: asked.body ? { ...asked.headers, 'content-length': asked.body.length } : asked.headers,
          agent: false,
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () =>
            resolve({
              statusCode: response.statusCode ?? 0,
              header: response.headers as Record<string, string>,
              body: Buffer.concat(chunks),
            }),
          );
        },
      );
      request.on('error', reject);
      request.end(asked.body ?? undefined);
    });
  }
}

/** WeChat sends texts and whole ArrayBuffers; a view it would send as JSON. */
function bodyOption(data: unknown): Buffer | null {
  if (data === undefined || data === null) return null;
  if (typeof data === 'string') return Buffer.from(data);
  if (!isAnyArrayBuffer(data)) throw new WechatFailure('data is neither text nor ArrayBuffer');
  return Buffer.from(data);
}

function textOption(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

function headersOption(value: unknown): Record<string, string> {
  return (value ?? {}) as Record<string, string>;
}
