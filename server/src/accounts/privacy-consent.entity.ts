import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ContactAccount } from './contact-account.entity';

/** Which wording of the privacy notice a contact agreed to, and when. Rows are never changed. */
@Entity('privacy_consent')
export class PrivacyConsent {
  @PrimaryColumn('varchar', { length: 26 })
  @ForeignKey(() => ContactAccount, { name: 'privacy_consent_account' })
  accountId!: string;

  @PrimaryColumn('varchar', { length: 32 })
  version!: string;

  @Column('varchar', { length: 64 })
  textSha256!: string;

  @Column('varchar', { length: 24 })
  consentedAtUtc!: string;
}
