import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Seals what must be read again, so that a copy of the database alone gives it to nobody. */
export interface SecretBox {
  /** Text of at most 255 characters for 64 bytes. `owner` is bound to it: it opens for nobody else's row. */
  seal(secret: Buffer, owner: string): string;
  /** null: damaged, somebody else's, or sealed with a key that is gone. */
  open(sealed: string, owner: string): Buffer | null;
  /** Sealed with an older key: seal it again at the next use. */
  isOutdated(sealed: string): boolean;
}

/** Separates these keys from every other use of the configured ones. */
const PURPOSE = 'shenbao staff second factor';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** @param keys the first seals, all open; by their ids */
export function createSecretBox(keys: ReadonlyMap<string, Buffer>): SecretBox {
  const derived = new Map(
    [...keys].map(([id, key]) => [id, Buffer.from(hkdfSync('sha256', key, '', PURPOSE, 32))]),
  );
  const [newest] = derived;
  if (newest === undefined) throw new Error('A secret box needs a key');
  const [newestId, newestKey] = newest;
  return {
    seal(secret, owner) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', newestKey, iv).setAAD(Buffer.from(owner));
      const bytes = Buffer.concat([iv, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
      return `${newestId}.${bytes.toString('base64url')}`;
    },
    open(sealed, owner) {
      const { id, bytes } = partsOf(sealed);
      const key = derived.get(id);
      if (key === undefined || bytes.length < IV_BYTES + TAG_BYTES) return null;
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES))
        .setAAD(Buffer.from(owner))
        .setAuthTag(bytes.subarray(-TAG_BYTES));
      try {
        return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
      } catch {
        return null;
      }
    },
    isOutdated: (sealed) => partsOf(sealed).id !== newestId,
  };
}

function partsOf(sealed: string): { id: string; bytes: Buffer } {
  const [id = '', text = ''] = sealed.split('.');
  return { id, bytes: Buffer.from(text, 'base64url') };
}
