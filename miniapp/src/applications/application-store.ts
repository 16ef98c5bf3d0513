import { createStore } from 'zustand/vanilla';
import type { ApplicationView } from '#shared/api/views';
import { call, wordingOf, type FailureWording } from '../http';
import { keep, readKept, storageKeys } from '../platform';
import { isApplicationView } from '../answers';

export interface ApplicationState {
  state: 'loading' | 'ready' | 'failed';
  application: ApplicationView | null;
  /** With "failed", or beside an application that is only a copy kept on the phone. */
  failure: FailureWording | null;
}

const loading: ApplicationState = { state: 'loading', application: null, failure: null };

/** The one owner of every application that is open on this phone, by id. */
export const applicationStore = createStore<Record<string, ApplicationState>>(() => ({}));

const running = new Map<string, Promise<void>>();

export function applicationState(id: string): ApplicationState {
  return applicationStore.getState()[id] ?? loading;
}

/**
 * Takes a view that the server has just given. An older version than the known one is a late answer and is left out; the
 * same version may differ (attachments and photos have none of their own), and then the later answer holds.
 */
export function replaceApplication(view: ApplicationView): void {
  const known = applicationState(view.id).application;
  if (known !== null && known.version > view.version) return;
  set(view.id, { state: 'ready', application: view, failure: null });
  void keep(storageKeys.application(view.id), view);
}

/** Shows the copy on the phone at once and the server's view when it comes. Never rejects; calls share one request. */
export function reloadApplication(id: string): Promise<void> {
  const shared = running.get(id);
  if (shared) return shared;
  const started = reloadOnce(id).finally(() => running.delete(id));
  running.set(id, started);
  return started;
}

/** The copy that this phone or tab has kept, for whoever may not ask the server any more. */
export async function openKept(id: string): Promise<void> {
  if (applicationState(id).application !== null) return;
  const kept = await readKept(storageKeys.application(id), isApplicationView);
  if (kept !== null) set(id, { state: 'ready', application: kept, failure: null });
}

/** When another person signs in. */
export function forgetApplications(): void {
  applicationStore.setState({}, true);
}

async function reloadOnce(id: string): Promise<void> {
  if (applicationState(id).application === null) {
    set(id, loading);
    const kept = await readKept(storageKeys.application(id), isApplicationView);
    if (kept && applicationState(id).application === null) {
      set(id, { state: 'ready', application: kept, failure: null });
    }
  }
  const asked = applicationState(id).application;
  try {
    const view = await call('applications.get', { params: { id } });
    const known = applicationState(id).application;
    // A write was answered while this read was under way: at equal versions the write knows more.
    if (known !== asked && known?.version === view.version) return;
    replaceApplication(view);
  } catch (reason) {
    const { application } = applicationState(id);
    set(id, { state: application ? 'ready' : 'failed', application, failure: wordingOf(reason) });
  }
}

function set(id: string, state: ApplicationState): void {
  applicationStore.setState({ [id]: state });
}
