import { useState } from 'react';

/**
 * Idempotency keys for what a clerk means to do once. The same content asked for again (a retry after a lost answer) has
 * the same key, so that the server does it once; other content, or the same on a newer version, is another intent.
 */
export class IntentKeys {
  private last: { content: string; key: string } | null = null;

  /** The key for this content: the one already sent with it, or a new one. */
  keyFor(intent: { endpoint: string; body: unknown; version: number | null }): string {
    const content = JSON.stringify(intent);
    if (this.last?.content !== content) this.last = { content, key: crypto.randomUUID() };
    return this.last.key;
  }

  /** The intent has been carried out; the next equal one is meant anew. */
  settle(): void {
    this.last = null;
  }
}

export function useIntentKeys(): IntentKeys {
  return useState(() => new IntentKeys())[0];
}
