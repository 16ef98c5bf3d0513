import { TestEnvironment } from 'jest-environment-jsdom';

/** A message channel without a handle: Node's own would keep the test run from ending. */
class TimerChannel {
  readonly port1: { onmessage: ((event: { data: unknown }) => void) | null } = { onmessage: null };
  readonly port2 = {
    postMessage: (data: unknown): void => {
      setTimeout(() => this.port1.onmessage?.({ data }));
    },
  };
}

/**
 * jsdom with the classes of a browser's network side that it lacks: the router builds a Request for each step, and wants
 * an AbortSignal of the same family.
 */
export default class ConsoleEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    Object.assign(this.global, {
      TextEncoder,
      TextDecoder,
      Request,
      Response,
      Headers,
      AbortController,
      AbortSignal,
      MessageChannel: TimerChannel,
    });
  }
}
