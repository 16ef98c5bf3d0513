import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MemberRole } from '#shared/units/member-roles';
import { ContactAccount } from '../accounts';
import { Unit } from './unit.entity';

/** Which unit a contact acts for: one at most. */
@Entity('unit_member')
export class UnitMember {
  @PrimaryColumn('varchar', { length: 26 })
  @ForeignKey(() => ContactAccount, { name: 'unit_member_account' })
  accountId!: string;

  @Index('unit_member_unit')
  @Column('varchar', { length: 26 })
  @ForeignKey(() => Unit, { name: 'unit_member_unit_exists' })
  unitId!: string;

  @Column('varchar', { length: 24 })
  joinedAtUtc!: string;

  /** One 负责人 a unit (colleagues/). */
  @Column('varchar', { length: 10, default: 'owner' })
  role!: MemberRole;

  /** How the 负责人 calls this person; empty for whoever registered the unit. */
  @Column('varchar', { length: 60, default: '' })
  label!: string;

  @Column('int', { default: 1 })
  version!: number;
}
