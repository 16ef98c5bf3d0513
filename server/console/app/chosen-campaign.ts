import { createContext, useContext, useState } from 'react';

const STORAGE_KEY = 'campaign';
const ID = /^[0-9A-HJKMNP-TV-Z]{26}$/;

/** As the server is asked: nothing for the running campaign. */
// A type and no interface: only that may stand where a query of any names is taken.
export type CampaignChoice = { campaign?: string };

export const CampaignContext = createContext<CampaignChoice>({});

/** The campaign that the desks show; part of every key under which an answer that depends on it is kept. */
export function useCampaignChoice(): CampaignChoice {
  return useContext(CampaignContext);
}

/** Kept for this tab, so that an earlier year may stand beside the running one on the other screen. */
export function useKeptChoice(): [CampaignChoice, (choice: CampaignChoice) => void] {
  const [choice, setChoice] = useState(keptChoice);
  const choose = (next: CampaignChoice): void => {
    if (next.campaign === undefined) sessionStorage.removeItem(STORAGE_KEY);
    else sessionStorage.setItem(STORAGE_KEY, next.campaign);
    setChoice(next);
  };
  return [choice, choose];
}

function keptChoice(): CampaignChoice {
  const kept = sessionStorage.getItem(STORAGE_KEY);
  return kept !== null && ID.test(kept) ? { campaign: kept } : {};
}
