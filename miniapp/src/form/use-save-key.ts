import { useEffect } from 'react';
import type { Autosave } from '../answers';
import { platform } from '../platform';
import { formWording } from './wording';

/** Whoever presses Ctrl+S out of habit has what was typed sent at once, and is told that nobody has to. */
export function useSaveKey(autosave: Autosave, isAtDesk: boolean): void {
  useEffect(() => {
    if (!isAtDesk) return undefined;
    return platform.desk?.onSaveKey(() => {
      void autosave.flush();
      platform.feedback.toast(formWording.savesItself);
    });
  }, [autosave, isAtDesk]);
}
