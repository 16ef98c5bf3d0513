import { useEffect } from 'react';
import { useStore } from 'zustand';
import { accountStore, refreshMe, type AccountState } from './account-store';

/** The signed-in person. Fetched once; refreshMe() fetches again, for example when a page is shown. */
export function useMe(): AccountState & { refreshMe(): Promise<void> } {
  const state = useStore(accountStore);
  useEffect(() => {
    if (accountStore.getState().me === null) void refreshMe();
  }, []);
  return { ...state, refreshMe };
}
