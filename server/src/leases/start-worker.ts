import { setTimeout as wait } from 'node:timers/promises';
import { describeError, type Logger } from '../logging';

const IDLE_POLL_MS = 1_000;

export interface Worker {
  /** Does what is due now and returns how much was taken. */
  runOnce(): Promise<number>;
  /** Finishes what is in hand. */
  stop(): Promise<void>;
}

/** Runs again and again while something is due, and looks each second when nothing is. */
export function startWorker(
  runOnce: () => Promise<number>,
  { isPolling, logger, name }: { isPolling: boolean; logger: Logger; name: string },
): Worker {
  const stopping = new AbortController();
  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const taken = await runOnce().catch((error: unknown) => {
        logger.error({ error: describeError(error) }, `${name} failed`);
        return 0;
      });
      if (taken === 0)
        await wait(IDLE_POLL_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const running = isPolling ? loop() : Promise.resolve();
  return {
    runOnce,
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
