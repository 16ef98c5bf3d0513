/** Timers of the program under test: they end with it, and what they throw is kept instead of ending the test run. */
export function trackedTimers(onError: (reason: unknown) => void) {
  const running = new Set<NodeJS.Timeout>();
  let isOver = false;
  /** An answer that comes after the end must not set the program going again. */
  const keep = (timer: NodeJS.Timeout): NodeJS.Timeout => {
    if (isOver) clearTimeout(timer);
    else running.add(timer);
    return timer;
  };
  const guarded = (act: (...values: unknown[]) => void, values: unknown[]) => () => {
    try {
      act(...values);
    } catch (reason) {
      onError(reason);
    }
  };
  const clear = (timer: NodeJS.Timeout | undefined) => {
    if (timer === undefined) return;
    running.delete(timer);
    clearTimeout(timer);
  };
  return {
    functions: {
      setTimeout: (act: (...values: unknown[]) => void, delayMs?: number, ...values: unknown[]) => {
        return keep(setTimeout(guarded(act, values), delayMs));
      },
      setInterval: (act: (...values: unknown[]) => void, delayMs?: number, ...values: unknown[]) => {
        return keep(setInterval(guarded(act, values), delayMs));
      },
      clearTimeout: clear,
      clearInterval: clear,
    },
    stop() {
      isOver = true;
      for (const timer of running) clearTimeout(timer);
      running.clear();
    },
  };
}
