import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
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
}
