import type { Middleware } from 'koa';
import type { Problem } from '#shared/api/problems';
import { isDatabaseUnavailable, isStorageFull } from '../database/database-errors';
import { describeError } from '../logging/describe-error';
import type { Logger } from '../logging/logger';
import { problem, ProblemError } from '../problem';
import { sendProblemPage } from './page-answer';
import type { HttpContext, RequestScope } from './request-scope';

/** How long the rest of a refused body may still arrive, so that the client reads the answer before the cut. */
const lingerMs = 2_000;

function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (isStorageFull(error)) return problem('storage.full');
  if (isDatabaseUnavailable(error)) return problem('server.busy', { retryAfterSeconds: 3 });
  return problem('server.fault');
}

/** Says nothing of the cause: no stack, no SQL, no path. The request id leads to the log line. */
export function writeProblem(context: HttpContext, refusal: ProblemError): void {
  const { code, status, title, facts } = refusal;
  const answer: Problem = {
    type: `/problems/${code}`,
    status,
    code,
    title,
    ...(facts.detail === undefined ? {} : { detail: facts.detail }),
    ...(facts.faults === undefined ? {} : { faults: facts.faults }),
    ...(facts.current === undefined ? {} : { current: facts.current }),
    requestId: context.state.requestId,
  };
  context.state.problemCode = code;
  context.status = status;
  context.set('Cache-Control', 'no-store');
  if (facts.retryAfterSeconds !== undefined) context.set('Retry-After', String(facts.retryAfterSeconds));
  if (context.state.isPage && context.get('Accept').includes('text/html'))
    return sendProblemPage(context, answer);
  context.body = JSON.stringify(answer);
  context.set('Content-Type', 'application/problem+json; charset=utf-8');
}

/** Every refusal and every fault becomes problem+json here. */
export function answerErrors(logger: Logger): Middleware<RequestScope> {
  return async (context: HttpContext, next) => {
    try {
      await next();
      if (context.status === 404 && context.body === undefined) throw problem('notFound');
    } catch (error) {
      const refusal = asProblem(error);
      if (refusal.status >= 500 && refusal !== error) {
        const { requestId, routeName } = context.state;
        logger.error({ requestId, route: routeName, error: describeError(error) }, 'request failed');
      }
      writeProblem(context, refusal);
    } finally {
      lingerOnUnreadBody(context);
    }
  };
}

function lingerOnUnreadBody({ req, res }: HttpContext): void {
  if (req.complete) return;
  res.once('finish', () => {
    if (req.complete || req.destroyed) return;
    const timer = setTimeout(() => req.socket.destroy(), lingerMs);
    req.once('close', () => clearTimeout(timer)).once('end', () => clearTimeout(timer));
    req.resume();
  });
}
