import { createHmac, timingSafeEqual } from 'node:crypto';
import {
  formatPageCode,
  PAGE_CODE_SIGNATURE_CHARACTERS,
  pageCodePayload,
  parsePageCode,
  type PageCodeContent,
} from '#shared/pages/page-code';

/** Secrets by key id (one character of 0-9 A-Z). The first signs; all verify, so that a key can be changed in a round. */
export type PageCodeKeys = ReadonlyMap<string, Buffer>;

export interface PageCodeSigner {
  sign(content: PageCodeContent): string;
  /** What the code says if one of the keys signed it, else null. */
  verify(text: string): PageCodeContent | null;
}

const BASE32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS_PER_CHARACTER = 5;

export function createPageCodeSigner(keys: PageCodeKeys): PageCodeSigner {
  const [signing] = keys;
  if (signing === undefined) throw new Error('No key to sign page codes with');
  const [signingId, signingKey] = signing;
  return {
    sign(content) {
      const signature = signatureOf(signingKey, pageCodePayload(content, signingId));
      return formatPageCode({ ...content, keyId: signingId, signature });
    },
    verify(text) {
      const code = parsePageCode(text);
      const key = code === null ? undefined : keys.get(code.keyId);
      if (code === null || key === undefined) return null;
      const { keyId, signature, ...content } = code;
      const expected = Buffer.from(signatureOf(key, pageCodePayload(content, keyId)));
      const given = Buffer.from(signature);
      return given.length === expected.length && timingSafeEqual(given, expected) ? content : null;
    },
  };
}

/** The first 80 bits of HMAC-SHA-256 in Crockford's base 32. */
function signatureOf(key: Buffer, payload: string): string {
  const digest = createHmac('sha256', key).update(payload).digest();
  let bits =
    BigInt(`0x${digest.toString('hex')}`) >>
    BigInt(256 - PAGE_CODE_SIGNATURE_CHARACTERS * BITS_PER_CHARACTER);
  let text = '';
  for (let index = 0; index < PAGE_CODE_SIGNATURE_CHARACTERS; index += 1) {
    text = BASE32.charAt(Number(bits & 31n)) + text;
    bits >>= 5n;
  }
  return text;
}
