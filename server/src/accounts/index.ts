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
  connectedComputer,
  deliveryDesk,
  everybody,
  ownAccount,
  ownColleagues,
  ownForm,
  ownRegion,
  ownRegionBureau,
  ownRegionHead,
  ownUnit,
  wholeProvince,
} from './policies';
export { hashPassword, isPasswordOf, makeUpPassword } from './passwords';
export { endSession, noteTyping, openComputerSession, sessionLimits } from './open-session';
export { isOver, resolveSession } from './resolve-session';
export { newSessionToken, sessionTokenSha256 } from './session-tokens';
export { createStaffVerifier, type StaffVerifier } from './verify-staff';
export { createAccountRoutes } from './accounts.routes';
export { createStaffRoutes } from './staff.routes';
export { presentStaff } from './present-staff';
export { staffCookieName } from './staff-cookie';
