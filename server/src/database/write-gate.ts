import { problem } from '../problem';

export interface WriteGateOptions {
  /** Writes at the same time: 1 on SQLite, the pool's size on MySQL. */
  concurrency: number;
  /** Writes that may wait; one more is refused with server.busy. */
  queueLimit: number;
  /** Longest wait for a turn, in ms. */
  waitTimeoutMs: number;
}

const retryAfterSeconds = 2;

/** Lets writes through in the order of their arrival; refuses instead of piling up. */
export class WriteGate {
  private running = 0;
  private readonly waiting: Array<() => void> = [];

  constructor(private readonly options: WriteGateOptions) {}

  get queueLength(): number {
    return this.waiting.length;
  }

  async run<T>(action: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await action();
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }

  private enter(): Promise<void> {
    if (this.running < this.options.concurrency) {
      this.running += 1;
      return Promise.resolve();
    }
    if (this.waiting.length >= this.options.queueLimit) {
      return Promise.reject(problem('server.busy', { retryAfterSeconds }));
    }
    return new Promise((resolve, reject) => {
      const turn = () => {
        clearTimeout(timer);
        this.running += 1;
        resolve();
      };
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(turn), 1);
        reject(problem('server.busy', { retryAfterSeconds }));
      }, this.options.waitTimeoutMs);
      this.waiting.push(turn);
    });
  }
}
