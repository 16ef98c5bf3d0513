import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Campaign } from '../campaigns';

/** Experts who are asked about some of the campaign's directions. */
@Entity('expert_group')
@Index('expert_group_name', ['campaignId', 'name'], { unique: true })
export class ExpertGroup {
  @PrimaryColumn('varchar', { length: 26 })
  id!: string;

  @Column('varchar', { length: 26 })
  @ForeignKey(() => Campaign, { name: 'expert_group_campaign' })
  campaignId!: string;

  @Column('varchar', { length: 60 })
  name!: string;

  /** JSON of keys of directions. */
  @Column('text')
  directions!: string;

  /** JSON of ids of accounts. */
  @Column('text')
  expertIds!: string;

  @Column('int')
  version!: number;

  @Column('varchar', { length: 24 })
  createdAtUtc!: string;
}
