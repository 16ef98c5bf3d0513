import { z } from 'zod';

/** One of the effects; `delayMs` alone is a slow but good answer. */
export const faultSchema = z.strictObject({
  /** Path such as `/cgi-bin/message/subscribe/send`, or `push` for events that are pushed. */
  endpoint: z.string().min(1),
  /** How many requests meet it. */
  times: z.int().min(1).max(100_000).default(1),
  errcode: z.int().optional(),
  errmsg: z.string().optional(),
  timeout: z.literal(true).optional(),
  reset: z.literal(true).optional(),
  http500: z.literal(true).optional(),
  notJson: z.literal(true).optional(),
  delayMs: z.int().min(1).max(600_000).optional(),
  /** The request is carried out first; only its answer is lost or replaced. */
  afterAccept: z.literal(true).optional(),
  /** `push` only: the event is delivered twice, or never. */
  duplicate: z.literal(true).optional(),
  lost: z.literal(true).optional(),
});

export type Fault = z.infer<typeof faultSchema>;

export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** The oldest fault of this endpoint; counts it down. */
  take(endpoint: string): Fault | null;
}

export function createFaults(): Faults {
  let faults: Fault[] = [];
  return {
    add(fault) {
      faults.push({ ...fault });
    },
    clear() {
      faults = [];
    },
    take(endpoint) {
      const fault = faults.find((candidate) => candidate.endpoint === endpoint);
      if (fault === undefined) return null;
      fault.times -= 1;
      if (fault.times === 0) faults = faults.filter((candidate) => candidate !== fault);
      return fault;
    },
  };
}
