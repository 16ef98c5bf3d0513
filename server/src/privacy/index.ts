export { DeletionRequest, eraseDueAccounts, pendingDeletion } from './deletion';
export { createPrivacyRoutes } from './privacy.routes';
