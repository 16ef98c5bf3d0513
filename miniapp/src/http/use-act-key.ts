import { useRef } from 'react';
import { platform } from '../platform';

/**
 * The Idempotency-Key of an act that is bound to no version: the same content keeps its key, so that a second tap after
 * a lost answer is the same act; changed content is another act.
 */
export function useActKey(): (content: unknown) => string {
  const last = useRef({ content: '', key: '' });
  return (content) => {
    const text = JSON.stringify(content);
    if (last.current.content !== text) last.current = { content: text, key: platform.newKey() };
    return last.current.key;
  };
}
