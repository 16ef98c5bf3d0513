export { ContactAccount } from './contact-account.entity';
export { PrivacyConsent } from './privacy-consent.entity';
export { Session } from './session.entity';
export { StaffAccount } from './staff-account.entity';
export { findConsent, requireConsent } from './give-consent';
export {
  administrator,
  anyStaff,
  assignedExpert,
  auditor,
  everybody,
  ownAccount,
  ownRegion,
  ownRegionBureau,
  ownRegionHead,
  ownUnit,
  wholeProvince,
} from './policies';
export { hashPassword, makeUpPassword } from './passwords';
export { resolveSession } from './resolve-session';
export { createStaffVerifier, type StaffVerifier } from './verify-staff';
export { createAccountRoutes } from './accounts.routes';
export { createStaffRoutes } from './staff.routes';
export { staffCookieName } from './staff-cookie';
