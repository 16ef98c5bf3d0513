import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A sign-in. The token itself is only with the person; its hash finds the row. */
@Entity('session')
@Index('session_account', ['kind', 'accountId'])
export class Session {
  @PrimaryColumn('varchar', { length: 64 })
  tokenSha256!: string;

  @Column('varchar', { length: 26 })
  id!: string;

  @Column('varchar', { length: 8 })
  kind!: 'contact' | 'computer' | 'staff';

  @Column('varchar', { length: 26 })
  accountId!: string;

  /** Of a computer: the only one that it may fill in. */
  @Column('varchar', { length: 26, nullable: true })
  applicationId!: string | null;

  @Column('varchar', { length: 24 })
  createdAtUtc!: string;

  @Column('varchar', { length: 24 })
  lastSeenAtUtc!: string;

  @Column('varchar', { length: 24 })
  expiresAtUtc!: string;
}
