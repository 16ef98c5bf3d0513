/**
 * Addresses as mail systems really accept them; the full grammar of RFC 5322 would let through what no mailbox has.
 * Each part is bounded, so that the expression is linear.
 */
const EMAIL_ADDRESS = /^[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6}$/;

export function normaliseEmailAddress(typed: string): string {
  return typed.normalize('NFKC').trim();
}

export function isEmailAddress(address: string): boolean {
  return address.length <= 100 && EMAIL_ADDRESS.test(address) && !address.includes('..');
}

/** z***@example.cn: the first character and the host. */
export function maskEmailAddress(address: string): string {
  const at = address.indexOf('@');
  return at > 0 ? `${address.charAt(0)}***${address.slice(at)}` : '***';
}
