import { timingSafeEqual } from 'node:crypto';
import type { Middleware } from 'koa';
import type { Metrics } from '../metrics';
import { problem } from '../problem';
import type { HttpContext, RequestScope } from './request-scope';

export interface OperationsOptions {
  metrics: Metrics;
  metricsToken: string | null;
  isStopping(): boolean;
  /** Each gives what is not ready, one sentence each. */
  readiness: ReadonlyArray<() => Promise<string[]>>;
  openApi(): object;
}

const loopbackAddresses = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** A request that a proxy on this machine passed on is not from this machine. */
function isFromLoopback({ req }: HttpContext): boolean {
  return (
    loopbackAddresses.has(req.socket.remoteAddress ?? '') && req.headers['x-forwarded-for'] === undefined
  );
}

function carriesToken(context: HttpContext, token: string | null): boolean {
  if (token === null) return false;
  const given = Buffer.from(context.get('Authorization'));
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

async function answerReadiness(context: HttpContext, options: OperationsOptions): Promise<void> {
  const weaknesses = (await Promise.all(options.readiness.map((ask) => ask()))).flat();
  if (options.isStopping()) weaknesses.unshift('the server is stopping');
  context.status = weaknesses.length === 0 ? 200 : 503;
  context.body = { isReady: weaknesses.length === 0, weaknesses };
}

/** What the people and machines that run the server ask it: is it alive, is it ready, how is it doing. */
export function operations(options: OperationsOptions): Middleware<RequestScope> {
  const answers: Record<string, (context: HttpContext) => Promise<void> | void> = {
    '/healthz': (context) => {
      context.body = { isAlive: true };
    },
    '/readyz': (context) => answerReadiness(context, options),
    '/metrics': async (context) => {
      // The same answer as for a path that does not exist: strangers need not know.
      if (!isFromLoopback(context) && !carriesToken(context, options.metricsToken)) throw problem('notFound');
      context.body = await options.metrics.text();
      context.set('Content-Type', options.metrics.contentType);
    },
    '/api/openapi.json': (context) => {
      context.body = options.openApi();
    },
  };
  return async (context: HttpContext, next) => {
    const answer = Object.hasOwn(answers, context.path) ? answers[context.path] : undefined;
    if (!answer) return next();
    context.state.routeName = context.path;
    if (context.method !== 'GET' && context.method !== 'HEAD') throw problem('request.methodNotAllowed');
    context.set('Cache-Control', 'no-store');
    await answer(context);
  };
}
