export { forgetApplications, reloadApplication, replaceApplication } from './application-store';
export { useApplication, type OpenApplication } from './use-application';
