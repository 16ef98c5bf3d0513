import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { StaffRole } from '#shared/accounts/staff-roles';

@Entity('staff_account')
export class StaffAccount {
  @PrimaryColumn('varchar', { length: 26 })
  id!: string;

  @Index('staff_account_user_name', { unique: true })
  @Column('varchar', { length: 64 })
  userName!: string;

  @Column('varchar', { length: 64 })
  displayName!: string;

  @Column('varchar', { length: 16 })
  role!: StaffRole;

  /** The region of a bureau's clerk and head; null for the others. */
  @Column('varchar', { length: 6, nullable: true })
  bureauCode!: string | null;

  @Column('varchar', { length: 255 })
  passwordHash!: string;

  @Column('boolean')
  isDisabled!: boolean;

  @Column('varchar', { length: 24 })
  createdAtUtc!: string;
}
