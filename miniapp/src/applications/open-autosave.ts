import type { ApplicationView, SavedAnswersView } from '#shared/api/views';
import type { Answers } from '#shared/applications/answers';
import { Autosave, isEditable, restoreDraft, startDraft } from '../answers';
import { platform, storageKeys } from '../platform';
import {
  applicationState,
  applicationStore,
  reloadApplication,
  replaceApplication,
} from './application-store';
import { sendAnswers } from './save-transport';

const opened = new Map<string, Promise<Autosave>>();

/** The autosave of an application: one per application, over all pages, until the app closes. */
export function openAutosave(view: ApplicationView): Promise<Autosave> {
  const known = opened.get(view.id);
  if (known) return known;
  const opening = connect(view);
  opened.set(view.id, opening);
  return opening;
}

async function connect({ id, version, answers }: ApplicationView): Promise<Autosave> {
  const key = storageKeys.unsentAnswers(id);
  const keptText = await platform.storage.get(key);
  const fresh = startDraft({ version, answers });
  const autosave = new Autosave(keptText === null ? fresh : restoreDraft(fresh, keptText), {
    async send(request) {
      const outcome = await sendAnswers(id, request);
      // The page learns from the server what has closed the form.
      if (outcome.kind === 'closed') void reloadApplication(id);
      return outcome;
    },
    keep: (text) => (text === null ? platform.storage.remove(key) : platform.storage.set(key, text)),
    newKey: () => platform.newKey(),
    clock: {
      nowMs: () => Date.now(),
      after(delayMs, act) {
        const timer = setTimeout(act, delayMs);
        return () => clearTimeout(timer);
      },
    },
    onSaved: (answer, saved) => takeSaved(id, answer, saved),
    onView: replaceApplication,
  });
  const adoptNewest = () => {
    const { application } = applicationState(id);
    if (application) autosave.adopt(application, { isEditable: isEditable(application) });
  };
  adoptNewest();
  applicationStore.subscribe((state, before) => {
    if (state[id] !== before[id]) adoptNewest();
  });
  platform.network.onChange((isOnline) => {
    if (isOnline) void autosave.flush();
  });
  return autosave;
}

/** The short answer of a save, put into the application that the pages show. */
function takeSaved(id: string, answer: SavedAnswersView, saved: Answers): void {
  const { application } = applicationState(id);
  if (application === null || application.version > answer.version) return;
  const { version, savedAtUtc, faults, remarks, isPrintStale } = answer;
  // A save answers for the form's fields; conditions and attachments have their own answers.
  const others = application.faults.filter(({ field }) => /^(conditions|attachments)\./.test(field));
  replaceApplication({
    ...application,
    version,
    savedAtUtc,
    answers: saved,
    faults: [...faults, ...others],
    remarks,
    print: application.print && { ...application.print, isStale: isPrintStale },
  });
}
