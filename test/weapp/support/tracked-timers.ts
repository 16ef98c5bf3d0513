/** Timers of the program under test: they end with it, and what they throw is kept instead of ending the test run. */
export function trackedTimers(onError: (reason: unknown) => void) {
  const running = new Set<NodeJS.Timeout>();
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
        const timer = setTimeout(guarded(act, values), delayMs);
        running.add(timer);
        return timer;
      },
      setInterval: (act: (...values: unknown[]) => void, delayMs?: number, ...values: unknown[]) => {
        const timer = setInterval(guarded(act, values), delayMs);
        running.add(timer);
        return timer;
      },
      clearTimeout: clear,
      clearInterval: clear,
    },
    stop() {
      for (const timer of running) clearTimeout(timer);
      running.clear();
    },
  };
}
