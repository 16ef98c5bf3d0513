import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { ApplicationView } from '#shared/api/views';
import {
  applicationState,
  applicationStore,
  reloadApplication,
  replaceApplication,
  type ApplicationState,
} from './application-store';

export type OpenApplication = ApplicationState & {
  reload(): Promise<void>;
  /** For the view that a write has answered with. */
  replace(view: ApplicationView): void;
};

/** The application that a page shows. The first page that opens it fetches it. */
export function useApplication(id: string): OpenApplication {
  const state = useStore(applicationStore, () => applicationState(id));
  useEffect(() => {
    if (id !== '' && applicationState(id).application === null) void reloadApplication(id);
  }, [id]);
  return useMemo(
    () => ({ ...state, reload: () => reloadApplication(id), replace: replaceApplication }),
    [state, id],
  );
}
