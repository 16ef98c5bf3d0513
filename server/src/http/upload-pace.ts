import type { IncomingMessage } from 'node:http';
import { problem } from '../problem';

/** An upload needs a lowest pace rather than a total time: 1 MB at 64 kbit/s takes two minutes and is welcome. */
export const uploadPace = {
  windowMs: 15_000,
  minBytesPerWindow: 8 * 1024,
} as const;

export interface PaceWatch {
  /** Rejects with request.timedOut when a window passed with fewer bytes. */
  tooSlow: Promise<never>;
  stop(): void;
}

export function watchPace(request: IncomingMessage): PaceWatch {
  let bytes = 0;
  const count = (chunk: Buffer) => {
    bytes += chunk.length;
  };
  request.on('data', count);
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      if (bytes < uploadPace.minBytesPerWindow) reject(problem('request.timedOut'));
      bytes = 0;
    }, uploadPace.windowMs);
  });
  tooSlow.catch(() => undefined);
  return {
    tooSlow,
    stop: () => {
      clearInterval(timer);
      request.off('data', count);
    },
  };
}
