import type { IncomingMessage } from 'node:http';
import { problem } from '../problem';

export const bodyLimits = {
  jsonMaxBytes: 256 * 1024,
  jsonMaxDepth: 12,
  /** Longest silence between two pieces of a body, ms. */
  idleTimeoutMs: 15_000,
  /** A small body is here within this time, ms. */
  smallBodyTimeoutMs: 30_000,
} as const;

/** The whole body in memory; stops reading at the first byte beyond the limit. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw problem('request.tooLarge');
  const chunks: Buffer[] = [];
  let bytes = 0;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => finish(() => reject(problem('request.timedOut'))),
      bodyLimits.smallBodyTimeoutMs,
    );
    const onData = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > maxBytes) finish(() => reject(problem('request.tooLarge')));
      else chunks.push(chunk);
    };
    const onEnd = () => finish(() => resolve(Buffer.concat(chunks)));
    const onBroken = () => finish(() => reject(problem('request.malformed')));
    function finish(settle: () => void): void {
      clearTimeout(timer);
      request.off('data', onData).off('end', onEnd).off('error', onBroken).off('close', onBroken);
      request.pause();
      settle();
    }
    request.on('data', onData).on('end', onEnd).on('error', onBroken).on('close', onBroken);
  });
}
