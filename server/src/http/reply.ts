import type { Readable } from 'node:stream';

/** A file as an answer. It is always private, never sniffed and never run. */
export interface FileAnswer {
  file: { storageKey: string } | Buffer | Readable;
  contentType: string;
  /** The name to save under, Chinese allowed; without one the file has no name. */
  fileName?: string;
  /** `inline` lets the browser show it (pictures, PDF); the default is `attachment`. */
  disposition?: 'inline' | 'attachment';
}

export interface ReplyCookie {
  name: string;
  /** null removes the cookie. */
  value: string | null;
  maxAgeSeconds?: number;
}

/** An answer that also sets cookies; they are HttpOnly, SameSite=Strict, and Secure behind HTTPS. */
export class Reply<Answer> {
  constructor(
    readonly answer: Answer,
    readonly cookies: readonly ReplyCookie[],
  ) {}
}

export function reply<Answer>(answer: Answer, options: { cookies: readonly ReplyCookie[] }): Reply<Answer> {
  return new Reply(answer, options.cookies);
}
