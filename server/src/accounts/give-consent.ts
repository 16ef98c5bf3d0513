import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { privacyNotice } from '#shared/campaigns/privacy-notice';
import { databaseNow, isUniqueViolation } from '../database';
import { problem } from '../problem';
import { PrivacyConsent } from './privacy-consent.entity';

const textSha256 = createHash('sha256').update(privacyNotice.paragraphs.join('\n')).digest('hex');

/** Records that the account agreed to the wording in force. A second time changes nothing. */
export async function giveConsent(tx: EntityManager, accountId: string, version: string): Promise<void> {
  if (version !== privacyNotice.version) throw problem('privacy.versionOutdated');
  if ((await findConsent(tx, accountId)) !== null) return;
  const consentedAtUtc = await databaseNow(tx);
  try {
    await tx.insert(PrivacyConsent, { accountId, version, textSha256, consentedAtUtc });
  } catch (error) {
    // A second tap at the same moment was faster: the consent stands.
    if (!isUniqueViolation(error)) throw error;
  }
}

/** The consent to the wording in force, or null. */
export async function findConsent(manager: EntityManager, accountId: string): Promise<PrivacyConsent | null> {
  return manager.findOneBy(PrivacyConsent, { accountId, version: privacyNotice.version });
}

export async function requireConsent(manager: EntityManager, accountId: string): Promise<void> {
  if ((await findConsent(manager, accountId)) === null) throw problem('privacy.consentMissing');
}
