import type { Updates } from '../platform';

/** A browser has the newest version after every reload, so there is never one to announce. */
export const updates: Updates = {
  onReady() {},
};
