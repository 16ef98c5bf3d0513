/** Digits and capitals without those that are taken for each other: 0 O, 1 I L, U V, and 5 S. */
export const invitationAlphabet = '2346789ABCDEFGHJKMNPQRTWXYZ';

/**
 * 27^8 is 2.8 × 10^11. Of 3,000 units with five open invitations each, one guess in 19 million meets one; an account has
 * ten guesses in ten minutes.
 */
export const INVITATION_CODE_CHARACTERS = 8;

const form = new RegExp(`^[${invitationAlphabet}]{${INVITATION_CODE_CHARACTERS}}$`);

/** What somebody types or pastes, as the code is kept: capitals without spaces and hyphens. */
export function normaliseInvitationCode(typed: string): string {
  return typed.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/g, '');
}

export function isInvitationCode(code: string): boolean {
  return form.test(code);
}

/** In two groups, to be read out and typed: `ABCD-EFGH`. */
export function spokenInvitationCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
