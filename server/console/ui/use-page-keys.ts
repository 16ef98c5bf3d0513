import { useEffect } from 'react';
import { isTypingTarget } from './typing-target';

/** Shortcuts of a page by `KeyboardEvent.key`. They rest while somebody types, and leave browser shortcuts alone. */
export function usePageKeys(keys: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
        return;
      const act = keys[event.key];
      if (act === undefined || isTypingTarget(event.target)) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [keys]);
}
