import { pastedCode } from '#shared/text/pasted-code';

/** Mainland mobile numbers: 11 digits that begin with 1 and a second digit of 3 to 9 (工信部 numbering plan). */
const MOBILE_NUMBER = /^1[3-9]\d{9}$/;

/** Full-width digits, spaces, hyphens and the +86 prefix as the bare 11 digits. */
export function normaliseMobileNumber(typed: string): string {
  return pastedCode(typed).replace(/^(?:\+|00)?86(?=1\d{10}$)/, '');
}

export function isMobileNumber(number: string): boolean {
  return MOBILE_NUMBER.test(number);
}

/** 138****0001: the first three and the last four digits, as the industry's guides keep them. */
export function maskMobileNumber(number: string): string {
  return number.length >= 7 ? `${number.slice(0, 3)}****${number.slice(-4)}` : '****';
}
