import { useCallback, useState } from 'react';
import { emptyRuling, type RulingDraft } from './ruling-draft';

export interface RulingDrafts {
  /** null: nothing was begun. */
  of: (photoId: string) => RulingDraft | null;
  open: (photoId: string) => void;
  change: (photoId: string, next: (old: RulingDraft) => RulingDraft) => void;
  forget: (photoId: string) => void;
}

/** Unsent rulings by photograph: turning to another page or to the print loses no word. */
export function useRulingDrafts(): RulingDrafts {
  const [drafts, setDrafts] = useState<Readonly<Record<string, RulingDraft>>>({});
  const change = useCallback(
    (photoId: string, next: (old: RulingDraft) => RulingDraft): void =>
      setDrafts((old) => ({ ...old, [photoId]: next(old[photoId] ?? emptyRuling) })),
    [],
  );
  return {
    of: (photoId) => drafts[photoId] ?? null,
    open: (photoId) => change(photoId, (old) => ({ ...old, isOpen: true })),
    change,
    forget: (photoId) =>
      setDrafts((old) => Object.fromEntries(Object.entries(old).filter(([id]) => id !== photoId))),
  };
}
