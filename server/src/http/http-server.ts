import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type Koa from 'koa';
import { describeError, type Logger } from '../logging';
import type { RequestScope } from './request-scope';

/** Limits of the listener itself; a slow or endless client meets them before any route does. */
export const serverLimits = {
  maxHeaderBytes: 16 * 1024,
  headersTimeoutMs: 15_000,
  /** A whole request, uploads over weak networks included; their pace has a limit of its own. */
  requestTimeoutMs: 15 * 60_000,
  keepAliveTimeoutMs: 10_000,
  connectionsCheckingIntervalMs: 5_000,
  maxConnections: 2_000,
  maxRequestsPerSocket: 10_000,
} as const;

export class HttpServer {
  private server: Server | undefined;
  private stopping = false;

  constructor(
    private readonly app: Koa<RequestScope>,
    private readonly logger: Logger,
  ) {
    app.on('error', (error: unknown) => this.logger.warn({ error: describeError(error) }, 'answer failed'));
  }

  get isStopping(): boolean {
    return this.stopping;
  }

  /** Port 0 takes a free one; the answer names it. */
  async listen(options: { host: string; port: number }): Promise<{ port: number }> {
    const answer = this.app.callback();
    const server = createServer(
      {
        maxHeaderSize: serverLimits.maxHeaderBytes,
        headersTimeout: serverLimits.headersTimeoutMs,
        requestTimeout: serverLimits.requestTimeoutMs,
        keepAliveTimeout: serverLimits.keepAliveTimeoutMs,
        connectionsCheckingInterval: serverLimits.connectionsCheckingIntervalMs,
      },
      (request, response) => void answer(request, response),
    );
    server.maxConnections = serverLimits.maxConnections;
    server.maxRequestsPerSocket = serverLimits.maxRequestsPerSocket;
    server.on('request', (_, response) => {
      if (this.stopping) response.setHeader('Connection', 'close');
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(options.port, options.host, () => {
        server.off('error', reject);
        resolve();
      });
    });
    this.server = server;
    return { port: (server.address() as AddressInfo).port };
  }

  /** From now on /readyz says that the server is stopping, so that a balancer sends no more. */
  announceStop(): void {
    this.stopping = true;
  }

  /** Accepts nothing new, lets what is in work finish, and cuts what is not done in time. */
  async stop({ timeoutMs }: { timeoutMs: number }): Promise<void> {
    this.announceStop();
    const { server } = this;
    if (!server) return;
    this.server = undefined;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    const timer = setTimeout(() => server.closeAllConnections(), timeoutMs);
    await closed;
    clearTimeout(timer);
  }
}
