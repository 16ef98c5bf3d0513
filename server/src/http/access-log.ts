import { performance } from 'node:perf_hooks';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { Middleware } from 'koa';
import type { Logger } from '../logging';
import type { Metrics } from '../metrics';
import type { HttpContext, RequestScope } from './request-scope';

const knownRequestId = /^[A-Za-z0-9-]{8,64}$/;

/**
 * Opens a request's scope and closes it when its answer has left: one line in the log, one observation, no temporary
 * file. The line names the pattern of the route and ids; never the address, whose query may carry personal data.
 */
export function openRequestScope(logger: Logger, metrics: Metrics): Middleware<RequestScope> {
  return async (context: HttpContext, next) => {
    const startedAt = performance.now();
    const given = context.get('X-Request-Id');
    const requestId = knownRequestId.test(given) ? given : randomUUID();
    context.state = {
      requestId,
      routeName: 'none',
      actor: null,
      problemCode: null,
      isPage: false,
      temporaryFiles: [],
    };
    context.set('X-Request-Id', requestId);
    context.res.once('close', () => closeScope(context, startedAt, logger, metrics));
    try {
      await next();
    } finally {
      await Promise.all(context.state.temporaryFiles.map((path) => rm(path, { force: true })));
    }
  };
}

function closeScope(context: HttpContext, startedAt: number, logger: Logger, metrics: Metrics): void {
  const { requestId, routeName, actor, problemCode } = context.state;
  const milliseconds = Math.round(performance.now() - startedAt);
  const { statusCode: status, writableFinished } = context.res;
  metrics.observeRequest({ method: context.method, route: routeName, status, seconds: milliseconds / 1_000 });
  logger.info(
    {
      requestId,
      method: context.method,
      route: routeName,
      status,
      milliseconds,
      ...(actor ? { actorId: actor.accountId } : {}),
      ...(problemCode ? { problem: problemCode } : {}),
      ...(writableFinished ? {} : { isCutOff: true }),
    },
    'request',
  );
}
