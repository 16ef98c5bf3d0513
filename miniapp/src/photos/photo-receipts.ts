import type { ApplicationView } from '#shared/api/views';

/**
 * Whether a receipt's view may take the place of the one that is shown. Photos do not raise the version, and a replayed
 * answer is as old as its first sending, so a view that lacks a photo we know of is an older one.
 */
export function isAtLeastAsNew(view: ApplicationView, shown: ApplicationView | null): boolean {
  if (shown === null) return true;
  if (view.version !== shown.version) return view.version > shown.version;
  const held = new Set(view.photos.map(({ id }) => id));
  return shown.photos.every(({ id }) => held.has(id));
}
