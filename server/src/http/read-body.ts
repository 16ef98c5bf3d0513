import type { IncomingMessage } from 'node:http';
import { problem } from '../problem';
import { watchPace } from './upload-pace';

export const bodyLimits = {
  jsonMaxBytes: 256 * 1024,
  jsonMaxDepth: 12,
  /** A small body is here within this time, ms. */
  smallBodyTimeoutMs: 30_000,
} as const;

/** A piece of a file over a weak line: slow is welcome, standing still is not. */
export async function readUploadedBytes(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  if (request.headers['content-type'] !== 'application/octet-stream')
    throw problem('request.unsupportedType');
  const pace = watchPace(request);
  try {
    return await collect(request, maxBytes, pace.tooSlow);
  } finally {
    pace.stop();
  }
}

/** A small body in memory, which is here soon. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(problem('request.timedOut')), bodyLimits.smallBodyTimeoutMs);
  });
  try {
    return await collect(request, maxBytes, tooSlow);
  } finally {
    clearTimeout(timer);
  }
}

/** Stops reading at the first byte beyond the limit, and when `tooSlow` rejects. */
async function collect(request: IncomingMessage, maxBytes: number, tooSlow: Promise<never>): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw problem('request.tooLarge');
  const chunks: Buffer[] = [];
  let bytes = 0;
  return new Promise((resolve, reject) => {
    const onData = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > maxBytes) finish(() => reject(problem('request.tooLarge')));
      else chunks.push(chunk);
    };
    const onEnd = () => finish(() => resolve(Buffer.concat(chunks)));
    const onBroken = () => finish(() => reject(problem('request.malformed')));
    function finish(settle: () => void): void {
      request.off('data', onData).off('end', onEnd).off('error', onBroken).off('close', onBroken);
      request.pause();
      settle();
    }
    request.on('data', onData).on('end', onEnd).on('error', onBroken).on('close', onBroken);
    tooSlow.catch((reason: unknown) => finish(() => reject(reason)));
  });
}
