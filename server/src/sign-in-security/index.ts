export {
  attemptLimits,
  createAttemptCounter,
  removeOldAttempts,
  type AttemptCounter,
} from './count-attempts';
export { makeUpRecoveryCodes, recoverySha256sOf } from './recovery-codes';
export { readSecondFactor, useUpSecondFactor, type SecondFactorUse } from './second-factor';
export { createSecretBox, type SecretBox } from './secret-box';
export { SignInAttempt } from './sign-in-attempt.entity';
export { StaffSecurity } from './staff-security.entity';
export { changeSecurity, securityOf, untouched } from './staff-security';
export { newTimeCodeSecret, base32, stepOfCode, timeCodeUri } from './time-codes';
