import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How somebody at a desk proves who they are, beside the password. An account without a row is at version 1. */
@Entity('staff_security')
export class StaffSecurity {
  @PrimaryColumn('varchar', { length: 26 })
  accountId!: string;

  /** Counts every change of the account by an administrator or by its owner; an update names the one that it saw. */
  @Column('int')
  version!: number;

  /** The password was made up by somebody else: until it is changed the session opens nothing but that. */
  @Column('boolean')
  mustChangePassword!: boolean;

  /** Sealed (secret-box.ts); null: no second factor. */
  @Column('varchar', { length: 255, nullable: true })
  totpSecret!: string | null;

  /** Shown but not yet confirmed by a code. */
  @Column('varchar', { length: 255, nullable: true })
  pendingTotpSecret!: string | null;

  /** The last step of 30 s whose code was used: a code works once. */
  @Column('int', { nullable: true })
  totpLastStep!: number | null;

  /** JSON of the SHA-256 of each recovery code that is left. */
  @Column('text')
  recoverySha256s!: string;
}
