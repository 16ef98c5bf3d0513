import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DisputeState } from '#shared/units/dispute-states';
import { ContactAccount } from '../accounts';
import { Unit } from '../units';

/** Somebody says that a unit was registered by the wrong person; the bureau of its region decides. */
@Entity('claim_dispute')
@Index('claim_dispute_open', ['openAccountId'], { unique: true })
@Index('claim_dispute_account', ['accountId', 'id'])
@Index('claim_dispute_region', ['bureauCode', 'state', 'id'])
export class ClaimDispute {
  @PrimaryColumn('varchar', { length: 26 })
  id!: string;

  @Column('varchar', { length: 26 })
  @ForeignKey(() => Unit, { name: 'claim_dispute_unit' })
  unitId!: string;

  /** Of the unit, when it was filed. */
  @Column('varchar', { length: 6 })
  bureauCode!: string;

  @Column('varchar', { length: 26 })
  @ForeignKey(() => ContactAccount, { name: 'claim_dispute_by' })
  accountId!: string;

  /** The same while it is open: the unique index lets a person have one. */
  @Column('varchar', { length: 26, nullable: true })
  openAccountId!: string | null;

  @Column('text')
  statement!: string;

  @Column('varchar', { length: 60 })
  personName!: string;

  @Column('varchar', { length: 11 })
  mobile!: string;

  @Column('varchar', { length: 12 })
  state!: DisputeState;

  @Column('int')
  version!: number;

  @Column('varchar', { length: 24 })
  filedAtUtc!: string;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('varchar', { length: 24, nullable: true })
  decidedAtUtc!: string | null;

  @Column('varchar', { length: 26, nullable: true })
  decidedByStaffId!: string | null;
}
