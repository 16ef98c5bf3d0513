import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A person of an enterprise, known by WeChat's identifier for this mini-program and by nothing else. */
@Entity('contact_account')
export class ContactAccount {
  @PrimaryColumn('varchar', { length: 26 })
  id!: string;

  @Index('contact_account_open_id', { unique: true })
  @Column('varchar', { length: 64 })
  openId!: string;

  @Column('varchar', { length: 24 })
  createdAtUtc!: string;
}
