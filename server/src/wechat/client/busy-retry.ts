import { WechatApiError } from './failure';

/** Waits after errcode -1, milliseconds: five tries in all. */
const busyWaitsMs = [1_000, 2_000, 4_000, 8_000] as const;
/** Another process may be sending to the same person (43108): a few short, uneven waits. */
const parallelSendTries = 3;

/** Asks again while WeChat says that it is busy. Never asks again after an unknown outcome. */
export async function retryWhileBusy<Result>(
  attempt: () => Promise<Result>,
  options: { sleep: (ms: number) => Promise<void>; random: () => number },
): Promise<Result> {
  let busyCount = 0;
  let parallelCount = 0;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      const errcode = error instanceof WechatApiError ? error.failure.errcode : null;
      const busyWait = busyWaitsMs[busyCount];
      if (errcode === -1 && busyWait !== undefined) {
        busyCount += 1;
        await options.sleep(busyWait);
      } else if (errcode === 43108 && parallelCount < parallelSendTries) {
        parallelCount += 1;
        await options.sleep(Math.round(parallelCount * (200 + options.random() * 600)));
      } else {
        throw error;
      }
    }
  }
}
