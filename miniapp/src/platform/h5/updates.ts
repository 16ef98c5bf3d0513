import type { Updates } from '../platform';

/** A browser has the newest version after every reload, so there is never one to offer. */
export const updates: Updates = {
  watch() {},
};
