export { claimUnit, refreshMe, replaceMe, signOutHere } from './account-store';
export { PrivacyConsent } from './PrivacyConsent';
export { SignIn } from './SignIn';
export { useMe } from './use-me';
