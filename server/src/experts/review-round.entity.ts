import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Campaign } from '../campaigns';

/** The expert review of one campaign. Its version counts every change of who reviews what. */
@Entity('review_round')
export class ReviewRound {
  @PrimaryColumn('varchar', { length: 26 })
  @ForeignKey(() => Campaign, { name: 'review_round_campaign' })
  campaignId!: string;

  /** By when the sheets are wanted; afterwards they are overdue, and still taken. */
  @Column('varchar', { length: 24, nullable: true })
  dueAtUtc!: string | null;

  /** Since the list that was made of its ranking is public: no other ranking follows. */
  @Column('varchar', { length: 24, nullable: true })
  publishedAtUtc!: string | null;

  @Column('int')
  version!: number;

  @Column('varchar', { length: 24 })
  updatedAtUtc!: string;
}
