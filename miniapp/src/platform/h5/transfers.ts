import {
  PlatformError,
  type HttpRequest,
  type HttpResponse,
  type Transfers,
  type UploadRequest,
  type UploadTask,
} from '../platform';
import { fileAt, pathOf } from './local-files';

export const transfers: Transfers = {
  async send(request) {
    const answer = await fetchWithin(request);
    const headers: Record<string, string> = {};
    answer.headers.forEach((value, name) => (headers[name.toLowerCase()] = value));
    return { status: answer.status, headers, text: await answer.text().catch(networkFailure) };
  },
  upload,
  async download(request) {
    const answer = await fetchWithin({ ...request, method: 'GET' });
    if (answer.status !== 200) return { status: answer.status, path: null };
    return { status: 200, path: pathOf(await answer.blob().catch(networkFailure)) };
  },
};

async function fetchWithin({ url, method, headers, body, timeoutMs }: HttpRequest): Promise<Response> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), timeoutMs);
  try {
    return await fetch(url, { method, headers, body, signal: controller.signal, credentials: 'omit' });
  } catch (reason) {
    if (controller.signal.aborted) throw new PlatformError('timeout', url);
    return networkFailure(reason);
  } finally {
    clearTimeout(timer);
  }
}

function networkFailure(reason: unknown): never {
  throw new PlatformError(navigator.onLine ? 'network' : 'offline', String(reason));
}

/** XMLHttpRequest, because fetch reports no upload progress. The browser itself sets Content-Type with its boundary. */
function upload({
  url,
  filePath,
  fileName,
  fields,
  headers,
  timeoutMs,
  onProgress,
}: UploadRequest): UploadTask {
  const request = new XMLHttpRequest();
  const done = new Promise<HttpResponse>((resolve, reject) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', fileAt(filePath), fileName);
    request.open('POST', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.timeout = timeoutMs;
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(Math.floor((loaded / total) * 100));
    request.onload = () =>
      resolve({ status: request.status, headers: parseHeaders(request), text: request.responseText });
    request.onerror = () => reject(new PlatformError(navigator.onLine ? 'network' : 'offline', url));
    request.ontimeout = () => reject(new PlatformError('timeout', url));
    request.onabort = () => reject(new PlatformError('aborted', url));
    request.send(form);
  });
  return { done, abort: () => request.abort() };
}

function parseHeaders(request: XMLHttpRequest): Record<string, string> {
  const lines = request
    .getAllResponseHeaders()
    .trim()
    .split(/[\r\n]+/);
  return Object.fromEntries(
    lines.flatMap((line) => {
      const colon = line.indexOf(':');
      return colon > 0 ? [[line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]] : [];
    }),
  );
}
