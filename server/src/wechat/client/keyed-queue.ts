/** Runs tasks of one key one after another, and at most `concurrency` tasks at a time over all keys. */
interface KeyedQueue {
  run<Result>(key: string, task: () => Promise<Result>): Promise<Result>;
}

export function createKeyedQueue({ concurrency }: { concurrency: number }): KeyedQueue {
  const lastOfKey = new Map<string, Promise<void>>();
  const waiting: (() => void)[] = [];
  let running = 0;

  async function takeSlot(): Promise<void> {
    if (running < concurrency) {
      running += 1;
      return;
    }
    // The slot is handed over by the one who leaves, so `running` stays as it is.
    await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function leaveSlot(): void {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }

  return {
    async run(key, task) {
      const previous = lastOfKey.get(key);
      let done!: () => void;
      const mine = new Promise<void>((resolve) => {
        done = resolve;
      });
      lastOfKey.set(key, mine);
      try {
        await previous;
        await takeSlot();
        try {
          return await task();
        } finally {
          leaveSlot();
        }
      } finally {
        if (lastOfKey.get(key) === mine) lastOfKey.delete(key);
        done();
      }
    },
  };
}
