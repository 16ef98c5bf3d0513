import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../error-code';
import type { Config, PageCodeKey } from './config';
import { pageCodeKeys } from './config-values';

/** Secrets that a demonstration needs: random, made at the first start, and the same at every later one. */
export interface DemonstrationSecrets {
  pageCodeKeys: PageCodeKey[];
  wechatAppId: string;
  wechatSecret: string;
  wechatPushToken: string;
  wechatPushAesKey: string;
}

type StoredSecrets = Record<keyof DemonstrationSecrets, string>;

function makeSecrets(): StoredSecrets {
  const hex = (bytes: number) => randomBytes(bytes).toString('hex');
  return {
    pageCodeKeys: `1:${hex(32)}`,
    wechatAppId: `wx${hex(8)}`,
    wechatSecret: hex(16),
    wechatPushToken: hex(16),
    // An EncodingAESKey is base64 of 32 bytes without its last sign; hexadecimal digits are among its letters.
    wechatPushAesKey: hex(22).slice(0, 42) + 'A',
  };
}

async function readStored(path: string): Promise<StoredSecrets | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as StoredSecrets;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** The link is made whole or not at all, and only once: of two first starts one wins and both read the same. */
async function storeOnce(path: string, secrets: StoredSecrets): Promise<void> {
  const temporary = `${path}.${randomUUID()}`;
  await writeFile(temporary, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  try {
    await link(temporary, path);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Reads `secrets.json` in the data directory (mode 0600), or makes it. Throws in production mode. */
export async function loadDemonstrationSecrets(config: Config): Promise<DemonstrationSecrets> {
  if (config.mode === 'production') throw new Error('Production mode has no made-up secrets');
  await mkdir(config.dataDirectory, { recursive: true });
  const path = join(config.dataDirectory, 'secrets.json');
  if (!(await readStored(path))) await storeOnce(path, makeSecrets());
  const stored = await readStored(path);
  const keys = config.pageCodeKeys ?? (stored ? pageCodeKeys(stored.pageCodeKeys) : undefined);
  if (!stored || !keys)
    throw new Error(`${path} is damaged: restore it from a backup, or printed codes become invalid`);
  return { ...stored, pageCodeKeys: keys };
}
