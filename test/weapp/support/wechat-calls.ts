/** How every asynchronous function of wx is called and answers. */
export interface WechatOptions {
  success?(result: object): void;
  fail?(result: { errMsg: string; errCode?: number }): void;
  complete?(result: object): void;
  [option: string]: unknown;
}

export class WechatFailure extends Error {
  constructor(
    message: string,
    readonly errCode?: number,
  ) {
    super(message);
  }
}

/**
 * Makes a function of wx from one that returns or throws. Like WeChat's (base library 2.10.2 and newer) it answers
 * later, by the callbacks when there is one, and otherwise by a promise.
 */
export function wechatCall(
  name: string,
  act: (options: WechatOptions) => object | void | Promise<object | void>,
) {
  return (options: WechatOptions = {}): Promise<object> | undefined => {
    // Started at once, answered later.
    const running = (async () => ({ errMsg: `${name}:ok`, ...(await act(options)) }))().catch(
      (reason: unknown) => {
        throw failureOf(name, reason);
      },
    );
    if (!options.success && !options.fail && !options.complete) return running;
    void running.then(
      (answer) => {
        options.success?.(answer);
        options.complete?.(answer);
      },
      (failure: Failure) => {
        options.fail?.(failure);
        options.complete?.(failure);
      },
    );
    return undefined;
  };
}

interface Failure {
  errMsg: string;
  errCode?: number;
}

function failureOf(name: string, reason: unknown): Failure {
  const errMsg = `${name}:fail ${reason instanceof Error ? reason.message : String(reason)}`;
  return reason instanceof WechatFailure && reason.errCode !== undefined
    ? { errMsg, errCode: reason.errCode }
    : { errMsg };
}
