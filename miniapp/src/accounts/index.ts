export { claimUnit, consentTo, refreshMe, replaceMe, signInHere, signOutHere } from './account-store';
export { PrivacyConsent } from './PrivacyConsent';
export { SignIn } from './SignIn';
export { useMe } from './use-me';
export { accountWording } from './wording';
