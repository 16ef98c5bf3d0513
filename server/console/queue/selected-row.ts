const STORAGE_KEY = 'console.queue.row';

/** The application that the clerk opened last, so that the list comes back with the same row marked. */
export function rememberRow(id: string): void {
  sessionStorage.setItem(STORAGE_KEY, id);
}

export function rememberedRow(): string | null {
  return sessionStorage.getItem(STORAGE_KEY);
}
