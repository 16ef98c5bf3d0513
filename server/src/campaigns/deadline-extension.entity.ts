import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Campaign } from './campaign.entity';

/** A deadline that was put off, and how far the telling of the contacts has come. */
@Entity('deadline_extension')
@Index('deadline_extension_number', ['campaignId', 'number'], { unique: true })
@Index('deadline_extension_telling', ['toldAtUtc'])
export class DeadlineExtension {
  @PrimaryColumn('varchar', { length: 26 })
  id!: string;

  @Column('varchar', { length: 26 })
  @ForeignKey(() => Campaign, { name: 'deadline_extension_campaign' })
  campaignId!: string;

  /** From 1, without gaps: two clerks at once meet here. */
  @Column('int')
  number!: number;

  /** null: the campaign's own deadline, and with it the earlier ones of bureaus by the same length of time. */
  @Column('varchar', { length: 6, nullable: true })
  bureauCode!: string | null;

  @Column('varchar', { length: 24 })
  fromUtc!: string;

  @Column('varchar', { length: 24 })
  toUtc!: string;

  @Column('text')
  reason!: string;

  @Column('varchar', { length: 26 })
  madeByStaffId!: string;

  @Column('varchar', { length: 24 })
  madeAtUtc!: string;

  /** The last application whose contacts have been told; empty at the beginning. */
  @Column('varchar', { length: 26 })
  toldUpTo!: string;

  @Column('varchar', { length: 24, nullable: true })
  toldAtUtc!: string | null;
}
