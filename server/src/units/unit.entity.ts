import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A legal unit, which is its 统一社会信用代码. */
@Entity('unit')
export class Unit {
  @PrimaryColumn('varchar', { length: 26 })
  id!: string;

  @Index('unit_credit_code', { unique: true })
  @Column('varchar', { length: 18 })
  creditCode!: string;

  @Column('varchar', { length: 200 })
  name!: string;

  @Column('varchar', { length: 6 })
  bureauCode!: string;

  @Column('varchar', { length: 24 })
  createdAtUtc!: string;
}
