export { claimUnit, consentTo, refreshMe, replaceMe, signInHere, signOutHere } from './account-store';
export { useMe } from './use-me';
