export { DeletionRequest } from './deletion-request.entity';
export { eraseDueAccounts } from './erase-due-accounts';
export { pendingDeletion, presentDeletion, requestDeletion, withdrawDeletion } from './request-deletion';
