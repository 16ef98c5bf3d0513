import { tableMigration } from './table-migration';

export const createPrivacyConsent = tableMigration('CreatePrivacyConsent1795478402000', {
  name: 'privacy_consent',
  columns: [
    { name: 'accountId', type: 'varchar(26)', primary: true },
    { name: 'version', type: 'varchar(32)', primary: true },
    { name: 'textSha256', type: 'varchar(64)' },
    { name: 'consentedAtUtc', type: 'varchar(24)' },
  ],
  foreignKeys: [{ name: 'privacy_consent_account', column: 'accountId', table: 'contact_account' }],
});
