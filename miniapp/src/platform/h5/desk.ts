import type { Desk } from '../platform';
import { browserName } from './browser-name';
import { takeDrops } from './drops';
import { keepInTab } from './storage';

export const desk: Desk = {
  origin: location.origin,
  browser: browserName(navigator.userAgent),
  keepInTab,
  takeDrops,
  askBeforeLeaving() {
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  },
};
