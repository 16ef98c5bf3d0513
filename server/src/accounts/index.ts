export { ContactAccount } from './contact-account.entity';
export { PrivacyConsent } from './privacy-consent.entity';
export { Session } from './session.entity';
export { StaffAccount } from './staff-account.entity';
export { findConsent, requireConsent } from './give-consent';
export {
  administrator,
  anyStaff,
  anyStaffBeforePasswordChange,
  assignedExpert,
  auditor,
  deliveryDesk,
  everybody,
  ownAccount,
  ownRegion,
  ownRegionBureau,
  ownRegionHead,
  ownUnit,
  wholeProvince,
} from './policies';
export { hashPassword, isPasswordOf, makeUpPassword } from './passwords';
export { sessionLimits } from './open-session';
export { resolveSession } from './resolve-session';
export { createStaffVerifier, type StaffVerifier } from './verify-staff';
export { createAccountRoutes } from './accounts.routes';
export { createStaffRoutes } from './staff.routes';
export { presentStaff } from './present-staff';
export { staffCookieName } from './staff-cookie';
