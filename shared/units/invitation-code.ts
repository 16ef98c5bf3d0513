import {
  groupedSpokenCode,
  isSpokenCode,
  normaliseSpokenCode,
  SPOKEN_CODE_CHARACTERS,
  spokenCodeAlphabet,
} from '#shared/text/spoken-code';

/**
 * 27^8 is 2.8 × 10^11. Of 3,000 units with five open invitations each, one guess in 19 million meets one; an account has
 * ten guesses in ten minutes.
 */
export const invitationAlphabet = spokenCodeAlphabet;
export const INVITATION_CODE_CHARACTERS = SPOKEN_CODE_CHARACTERS;

export const normaliseInvitationCode = normaliseSpokenCode;
export const isInvitationCode = isSpokenCode;
export const spokenInvitationCode = groupedSpokenCode;
