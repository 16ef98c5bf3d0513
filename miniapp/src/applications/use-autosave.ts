import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Answers } from '#shared/applications/answers';
import type { ApplicationView } from '#shared/api/views';
import { shownAnswers, type Autosave, type AutosaveState } from '../answers';
import { openAutosave } from './open-autosave';

/** `null` until what is kept on the phone has been read: a field that is drawn before would show an old text. */
export function useAutosave(application: ApplicationView | null): Autosave | null {
  const [autosave, setAutosave] = useState<Autosave | null>(null);
  useEffect(() => {
    let isCurrent = true;
    if (application) {
      void openAutosave(application).then((opened) => {
        if (isCurrent) setAutosave(opened);
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [application]);
  return autosave;
}

export function useAutosaveState(autosave: Autosave): AutosaveState & { answers: Answers } {
  const state = useStore<StoreApi<AutosaveState>>(autosave.store);
  const answers = useMemo(() => shownAnswers(state.draft), [state.draft]);
  return { ...state, answers };
}
