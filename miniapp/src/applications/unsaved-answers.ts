import type { ApplicationView } from '#shared/api/views';
import type { Answers } from '#shared/applications/answers';
import { openAutosave } from './open-autosave';

/** What was typed and the server has not confirmed. */
export async function unsavedAnswers(application: ApplicationView): Promise<Answers> {
  return (await openAutosave(application)).store.getState().draft.typed;
}
