export { createFirstAdministrator, type FirstAdministrator } from './first-administrator';
export { createOwnAccountRoutes } from './own-account.routes';
export { createStaffAccountRoutes } from './staff-accounts.routes';
