import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { GrantableRole } from '#shared/units/member-roles';
import { Unit } from '../units';

/**
 * An invitation that can be used once; the row is gone when it was used or taken back, and the trail keeps that it was.
 * The code stands in plain, so that the 负责人 can show it again: it is worth something for three days, for one unit.
 */
@Entity('unit_invitation')
@Index('unit_invitation_code', ['code'], { unique: true })
@Index('unit_invitation_unit', ['unitId', 'id'])
@Index('unit_invitation_end', ['expiresAtUtc'])
export class UnitInvitation {
  @PrimaryColumn('varchar', { length: 26 })
  id!: string;

  @Column('varchar', { length: 26 })
  @ForeignKey(() => Unit, { name: 'unit_invitation_of' })
  unitId!: string;

  @Column('varchar', { length: 8 })
  code!: string;

  /** How the 负责人 calls whom they invite. */
  @Column('varchar', { length: 60 })
  label!: string;

  @Column('varchar', { length: 10 })
  role!: GrantableRole;

  @Column('varchar', { length: 24 })
  createdAtUtc!: string;

  @Column('varchar', { length: 24 })
  expiresAtUtc!: string;
}
