interface IssuedToken {
  accessToken: string;
  expiresInSeconds: number;
}

interface AccessTokenSource {
  get(): Promise<string>;
  /** Forgets the token only if it is still the one that was refused: a newer one stays. */
  expire(refusedToken: string): void;
}

/** WeChat replaces a token 5 minutes before its end. */
const rotationSeconds = 300;
/** Least time a fresh token is kept, so that one near its end does not cause a request per call. */
const leastKeptSeconds = 30;

/** Caches one token; however many callers wait, one request is under way. */
export function createAccessTokenSource(
  requestToken: () => Promise<IssuedToken>,
  clock: { now(): Date },
): AccessTokenSource {
  let cached: { token: string; useUntilMs: number } | null = null;
  let pending: Promise<string> | null = null;

  async function refresh(): Promise<string> {
    const issued = await requestToken();
    const keptSeconds = Math.max(issued.expiresInSeconds - rotationSeconds, leastKeptSeconds);
    cached = { token: issued.accessToken, useUntilMs: clock.now().getTime() + keptSeconds * 1000 };
    return issued.accessToken;
  }

  return {
    async get() {
      if (cached !== null && clock.now().getTime() < cached.useUntilMs) return cached.token;
      pending ??= refresh().finally(() => {
        pending = null;
      });
      return pending;
    },
    expire(refusedToken) {
      if (cached?.token === refusedToken) cached = null;
    },
  };
}
