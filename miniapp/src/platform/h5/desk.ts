import type { Desk } from '../platform';
import { browserName } from './browser-name';
import { takeDrops } from './drops';
import { keepInTab } from './storage';

export const desk: Desk = {
  origin: location.origin,
  browser: browserName(navigator.userAgent),
  keepInTab,
  takeDrops,
  loadAnew: () => location.reload(),
  onSaveKey(act) {
    const listen = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  },
  askBeforeLeaving() {
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  },
};
