import type { ApplicationView } from '#shared/api/views';
import { openAutosave } from './open-autosave';
import { unsavedWording } from './wording';

/**
 * Sends what was typed and not saved yet, before something is done with the whole form. `null` when the server has
 * everything; otherwise the sentence that says why not.
 */
export async function settleAnswers(view: ApplicationView): Promise<string | null> {
  const autosave = await openAutosave(view);
  await autosave.flush();
  const { saveState } = autosave.store.getState();
  switch (saveState.kind) {
    case 'clean':
    case 'saved':
      return null;
    case 'saving':
    case 'keptOnPhone':
      return unsavedWording.notSent;
    case 'conflict':
      return unsavedWording.conflict;
    case 'refused':
      return saveState.text;
  }
}
