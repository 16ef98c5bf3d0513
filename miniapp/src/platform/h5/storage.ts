import type { Storage } from '../platform';

let place: globalThis.Storage = localStorage;

/** See Desk.keepInTab. */
export function keepInTab(): void {
  place = sessionStorage;
}

export const storage: Storage = {
  async get(key) {
    return place.getItem(key);
  },
  async set(key, value) {
    place.setItem(key, value);
  },
  async remove(key) {
    place.removeItem(key);
  },
  async removeAllBut(kept) {
    for (const key of Object.keys(place)) if (!kept.includes(key)) place.removeItem(key);
  },
};
