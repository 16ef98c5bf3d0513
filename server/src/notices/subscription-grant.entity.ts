import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { TemplateKey } from '#shared/notices/notice-kinds';
import { ContactAccount } from '../accounts';

/** How many messages a contact has allowed and how many were used: WeChat has no interface that tells. */
@Entity('subscription_grant')
export class SubscriptionGrant {
  @PrimaryColumn('varchar', { length: 26 })
  @ForeignKey(() => ContactAccount, { name: 'subscription_grant_account' })
  accountId!: string;

  @PrimaryColumn('varchar', { length: 16 })
  template!: TemplateKey;

  @Column('int')
  granted!: number;

  @Column('int')
  sent!: number;

  @Column('varchar', { length: 24 })
  updatedAtUtc!: string;
}
