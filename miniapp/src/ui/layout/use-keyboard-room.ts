import { useEffect, useMemo, useRef, useState } from 'react';
import { platform } from '../../platform';
import type { PageContext } from './page-context';

/** Label and hint of the field stay visible above it. */
const marginAboveFieldPx = 96;

/**
 * Fields do not let WeChat push the page (adjustPosition is off everywhere: it jumps and covers the bottom bar).
 * The page grows by the keyboard's height instead, and scrolls the field that has it into view.
 */
export function useKeyboardRoom(): { keyboardHeight: number; page: PageContext } {
  const [keyboardHeight, setKeyboardHeight] = useState(0);
  const focusedId = useRef<string | null>(null);

  useEffect(() => platform.display.onKeyboardHeight(setKeyboardHeight), []);
  useEffect(() => {
    if (keyboardHeight > 0 && focusedId.current !== null) {
      void platform.display.scrollTo(`#${focusedId.current}`, marginAboveFieldPx);
    }
  }, [keyboardHeight]);

  const page = useMemo<PageContext>(
    () => ({
      onFieldFocus(fieldId) {
        focusedId.current = fieldId;
      },
      onFieldBlur(fieldId) {
        if (focusedId.current === fieldId) focusedId.current = null;
      },
    }),
    [],
  );
  return { keyboardHeight, page };
}
