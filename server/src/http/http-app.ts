import Router from '@koa/router';
import Koa, { type Middleware } from 'koa';
import type { Endpoint } from '#shared/api/endpoint';
import type { Logger } from '../logging';
import type { Metrics } from '../metrics';
import { problem } from '../problem';
import { openRequestScope } from './access-log';
import { answerErrors } from './error-answer';
import { HttpServer } from './http-server';
import { describeApi } from './openapi';
import { operations } from './operations';
import { defaultRateLimits, RateLimitCounter } from './rate-limit';
import { withRequestOrigin } from './request-origin';
import type { HttpContext, RequestScope } from './request-scope';
import type { Route } from './route';
import { checkRouteTable } from './route-table';
import { runRoute, type RouteRunner } from './run-route';
import { apiSecurityHeaders } from './security-headers';
import { staticSites, type StaticSite } from './static-sites';

export interface HttpAppOptions extends RouteRunner {
  endpoints: readonly Endpoint[];
  routes: readonly Route[];
  logger: Logger;
  metrics: Metrics;
  /** Asked by /readyz: each gives what is not ready. */
  readiness: ReadonlyArray<() => Promise<string[]>>;
  metricsToken: string | null;
  /** Proxies in front whose X-Forwarded-* headers are believed; 0 believes none. */
  trustedProxyHops: number;
  sites: readonly StaticSite[];
}

/** Requests in work at the same time; one more is answered with server.busy. */
const inFlightMax = 500;

/** Builds the whole application; throws a RouteTableError when a route lacks its policy. Opens no port. */
export function createHttpApp(options: HttpAppOptions): HttpServer {
  checkRouteTable(options.endpoints, options.routes);
  const app = new Koa<RequestScope>();
  app.proxy = options.trustedProxyHops > 0;
  app.maxIpsCount = options.trustedProxyHops;
  const server: HttpServer = new HttpServer(app, options.logger);
  const isSecure = options.publicOrigin?.startsWith('https:') ?? false;

  app.use(openRequestScope(options.logger, options.metrics));
  app.use(answerErrors(options.logger));
  app.use(apiSecurityHeaders(isSecure));
  app.use(
    operations({
      metrics: options.metrics,
      metricsToken: options.metricsToken,
      readiness: options.readiness,
      isStopping: () => server.isStopping,
      openApi: onceOnly(() => describeApi(options.routes)),
    }),
  );
  app.use(holdBack());
  app.use(routeRequests(options));
  app.use(staticSites(options.sites));
  return server;
}

function routeRequests(options: HttpAppOptions): Middleware<RequestScope> {
  const router = new Router<RequestScope>({ strict: true, sensitive: true });
  for (const route of options.routes) {
    const { endpoint } = route;
    const kind = endpoint.method === 'GET' ? 'read' : 'write';
    const counter = new RateLimitCounter(route.limit ?? defaultRateLimits[kind]);
    router.register(endpoint.path, [endpoint.method], async (context) => {
      context.state.routeName = `${endpoint.method} ${endpoint.path}`;
      await withRequestOrigin(context.ip, () => runRoute(route, counter, options, context, context.params));
    });
  }
  const dispatch = router.routes();
  return async (context: HttpContext, next) => {
    const { path, pathAndMethod } = router.match(context.path, context.method);
    if (path.length > 0 && pathAndMethod.length === 0) {
      context.set('Allow', [...new Set(path.flatMap((layer) => layer.methods))].join(', '));
      throw problem('request.methodNotAllowed');
    }
    // The router's own context type asks for fields that it sets itself.
    return (dispatch as Middleware<RequestScope>)(context, next);
  };
}

/** Refuses early what would only make everybody wait: too much from one address, too much at once. */
function holdBack(): Middleware<RequestScope> {
  const counter = new RateLimitCounter(defaultRateLimits.address);
  let inFlight = 0;
  return async (context: HttpContext, next) => {
    await counter.count({ actor: null, ip: context.ip });
    if (inFlight >= inFlightMax) throw problem('server.busy', { retryAfterSeconds: 2 });
    inFlight += 1;
    try {
      await next();
    } finally {
      inFlight -= 1;
    }
  };
}

function onceOnly(make: () => object): () => object {
  let made: object | undefined;
  return () => (made ??= make());
}
