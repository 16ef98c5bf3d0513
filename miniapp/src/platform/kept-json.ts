import { platform } from './target';

/**
 * A value that was kept by this same release or an earlier one. It is a copy of what the server has, so whatever cannot
 * be read counts as not kept.
 */
export async function readKept<T>(
  key: string,
  isOfThisShape: (value: unknown) => value is T,
): Promise<T | null> {
  const text = await platform.storage.get(key);
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isOfThisShape(value) ? value : null;
  } catch {
    return null;
  }
}

/** Best effort: a phone whose storage is full still works with the network. */
export async function keep(key: string, value: unknown): Promise<void> {
  await platform.storage.set(key, JSON.stringify(value)).catch(() => undefined);
}
