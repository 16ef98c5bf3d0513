import { useRef, useState } from 'react';

/** A thumb that trembles taps twice within this time; a person who means it twice does not. */
const doubleTapMs = 500;

/**
 * Guards an act against impatient thumbs: while its promise runs, and for half a second, further taps do nothing.
 * The act itself starts inside the tap, without a wait before it: WeChat's subscription sheet needs that.
 */
export function useTap(act: () => void | Promise<void>): { isRunning: boolean; tap(): void } {
  const [isRunning, setIsRunning] = useState(false);
  const lastTapAt = useRef(0);
  const isBlocked = useRef(false);

  const tap = () => {
    const now = Date.now();
    if (isBlocked.current || now - lastTapAt.current < doubleTapMs) return;
    lastTapAt.current = now;
    const running = act();
    if (!running) return;
    isBlocked.current = true;
    setIsRunning(true);
    const release = () => {
      isBlocked.current = false;
      setIsRunning(false);
    };
    void running.then(release, (reason: unknown) => {
      release();
      throw reason;
    });
  };
  return { isRunning, tap };
}
