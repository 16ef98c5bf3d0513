import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface ObservedRequest {
  method: string;
  /** The pattern of the route, so that the number of series stays bounded. */
  route: string;
  status: number;
  seconds: number;
}

export interface GaugeOptions {
  name: string;
  help: string;
  /** The name of the one label, when there is one. */
  label?: string;
  /** Asked at each scrape: one value, or one value a label. */
  collect(): Promise<number | Record<string, number>> | number | Record<string, number>;
}

/** The numbers of this process in Prometheus' text form. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly requestSeconds: Histogram<'method' | 'route' | 'status'>;

  constructor() {
    // Includes the delay of the event loop, memory and open handles.
    collectDefaultMetrics({ register: this.registry });
    this.requestSeconds = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time from the head of a request to the end of its answer',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [this.registry],
    });
  }

  observeRequest({ method, route, status, seconds }: ObservedRequest): void {
    this.requestSeconds.observe({ method, route, status: String(status) }, seconds);
  }

  addGauge({ name, help, label, collect }: GaugeOptions): void {
    new Gauge({
      name,
      help,
      labelNames: label === undefined ? [] : [label],
      registers: [this.registry],
      async collect() {
        const found = await collect();
        this.reset();
        if (typeof found === 'number') this.set(found);
        else if (label !== undefined)
          for (const [key, value] of Object.entries(found)) this.set({ [label]: key }, value);
      },
    });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }

  /** Stops the watchers, so that a test leaves nothing behind. */
  close(): void {
    this.registry.clear();
  }
}
