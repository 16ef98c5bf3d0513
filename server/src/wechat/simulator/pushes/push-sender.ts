import { randomInt } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { signPush } from '../../push/push-signature';
import type { Faults } from '../faults';
import { buildPushMessage, unixSeconds, type SimulatedEvent } from './push-message';
import type { SimulatorOptions } from '../simulator-options';

const attempts = 3;
const answerTimeoutMs = 5_000;
const keptDeliveries = 200;

interface PushDelivery {
  event: string;
  attempts: number;
  /** HTTP status of the last attempt; null when nobody answered in time. */
  status: number | null;
}

export interface PushSender {
  setUrl(pushUrl: string): void;
  /** Pushes after the usual delay; does not wait for it. */
  push(event: SimulatedEvent): void;
  /** The check that WeChat makes when the address is entered in its console. */
  handshake(): Promise<boolean>;
  deliveries(): PushDelivery[];
  /** Stops waiting and running pushes and waits for their end. */
  close(): Promise<void>;
}

export function createPushSender(
  options: SimulatorOptions,
  { clock, faults }: { clock: { now(): Date }; faults: Faults },
): PushSender {
  const closing = new AbortController();
  // As many wait at a time as messages were just sent.
  setMaxListeners(0, closing.signal);
  const running = new Set<Promise<void>>();
  const delivered: PushDelivery[] = [];
  let pushUrl = options.pushUrl;

  async function post(url: string, event: SimulatedEvent, createdAt: Date): Promise<number | null> {
    const nonce = newNonce();
    const message = buildPushMessage(event, options, { createdAt, sentAt: clock.now(), nonce });
    const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(answerTimeoutMs)]);
    try {
      const response = await fetch(withQuery(url, message.query), {
        method: 'POST',
        headers: { 'content-type': message.contentType },
        body: message.body,
        signal,
      });
      await response.arrayBuffer();
      return response.status;
    } catch {
      // No answer is an outcome of its own here, whatever the cause.
      return null;
    }
  }

  async function deliver(url: string, event: SimulatedEvent): Promise<void> {
    const createdAt = clock.now();
    const delivery: PushDelivery = { event: event.name, attempts: 0, status: null };
    delivered.push(delivery);
    delivered.splice(0, delivered.length - keptDeliveries);
    await pause(options.pushDelayMs ?? 300, closing.signal);
    const fault = faults.take('push');
    if (fault?.lost) return;
    while (delivery.attempts < attempts && delivery.status !== 200 && !closing.signal.aborted) {
      if (delivery.attempts > 0) await pause(options.pushRetryMs ?? 5_000, closing.signal);
      delivery.status = await post(url, event, createdAt);
      delivery.attempts += 1;
    }
    if (fault?.duplicate) await post(url, event, createdAt);
  }

  return {
    setUrl(url) {
      pushUrl = url;
    },
    push(event) {
      if (pushUrl === undefined) return;
      const task = deliver(pushUrl, event).finally(() => running.delete(task));
      running.add(task);
    },
    async handshake() {
      if (pushUrl === undefined) return false;
      const timestamp = unixSeconds(clock.now());
      const nonce = newNonce();
      const echostr = newNonce();
      const signature = signPush([options.pushToken, timestamp, nonce]);
      const response = await fetch(withQuery(pushUrl, { signature, timestamp, nonce, echostr }), {
        signal: AbortSignal.timeout(answerTimeoutMs),
      });
      return response.status === 200 && (await response.text()) === echostr;
    },
    deliveries: () => delivered,
    async close() {
      closing.abort();
      await Promise.all(running);
    },
  };
}

/** Ends early, and quietly, when the simulator closes. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal }).catch(() => undefined);
}

function withQuery(url: string, query: Record<string, string>): URL {
  const target = new URL(url);
  for (const [name, value] of Object.entries(query)) target.searchParams.set(name, value);
  return target;
}

function newNonce(): string {
  return String(randomInt(1_000_000_000, 9_999_999_999));
}
