import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { PushRefused } from './push-refused';

/**
 * Safe mode of the message push: AES-256-CBC, the IV is the first half of the key, PKCS#7 with blocks of 32.
 * Plain text = 16 random bytes + length of the message (uint32, big-endian) + message + appid.
 * Source: 消息推送, 消息解密方式为安全模式.
 */
const blockBytes = 32;
const randomPrefixBytes = 16;
const headerBytes = randomPrefixBytes + 4;

export interface PushKey {
  /** EncodingAESKey: 43 characters. */
  aesKey: string;
  appId: string;
}

function readKey(aesKey: string): Buffer {
  const key = Buffer.from(`${aesKey}=`, 'base64');
  if (!/^[A-Za-z0-9]{43}$/u.test(aesKey) || key.length !== 32) {
    throw new RangeError('EncodingAESKey must be 43 letters and digits');
  }
  return key;
}

export function decryptPush(encrypt: string, { aesKey, appId }: PushKey): string {
  const key = readKey(aesKey);
  const sealed = Buffer.from(encrypt, 'base64');
  if (sealed.length === 0 || sealed.length % blockBytes !== 0) throw new PushRefused('undecipherable');
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16));
  // Node's own padding check knows blocks of 16 only and fails on pads of 17 to 32.
  decipher.setAutoPadding(false);
  const padded = Buffer.concat([decipher.update(sealed), decipher.final()]);
  const padBytes = padded.at(-1) ?? 0;
  const contentEnd = padded.length - padBytes;
  if (padBytes < 1 || padBytes > blockBytes || contentEnd < headerBytes)
    throw new PushRefused('undecipherable');
  if (!padded.subarray(contentEnd).every((byte) => byte === padBytes))
    throw new PushRefused('undecipherable');
  const messageEnd = headerBytes + padded.readUInt32BE(randomPrefixBytes);
  if (messageEnd > contentEnd) throw new PushRefused('undecipherable');
  if (padded.subarray(messageEnd, contentEnd).toString('utf8') !== appId) throw new PushRefused('otherApp');
  return padded.subarray(headerBytes, messageEnd).toString('utf8');
}

/** `prefix`: 16 random bytes; given only by tests. */
export function encryptPush(
  message: string,
  { aesKey, appId }: PushKey,
  prefix: Buffer = randomBytes(randomPrefixBytes),
): string {
  const key = readKey(aesKey);
  const content = Buffer.from(message, 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const plain = Buffer.concat([prefix, length, content, Buffer.from(appId, 'utf8')]);
  const padBytes = blockBytes - (plain.length % blockBytes);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16));
  cipher.setAutoPadding(false);
  const padded = Buffer.concat([plain, Buffer.alloc(padBytes, padBytes)]);
  return Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64');
}
