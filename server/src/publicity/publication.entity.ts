import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Campaign } from '../campaigns';

/** One 公示: a list out of a frozen ranking, from when to when, and later its announcement. */
@Entity('publication')
@Index('publication_campaign_once', ['campaignId'], { unique: true })
@Index('publication_ranking_once', ['rankingId'], { unique: true })
export class Publication {
  @PrimaryColumn('varchar', { length: 26 })
  id!: string;

  @Column('varchar', { length: 26 })
  @ForeignKey(() => Campaign, { name: 'publication_campaign' })
  campaignId!: string;

  @Column('varchar', { length: 26 })
  rankingId!: string;

  @Column('int')
  rankingVersion!: number;

  /** The ranking as it was seen, so that the list can be checked against it for ever. */
  @Column('varchar', { length: 64 })
  rankingSha256!: string;

  /** Counts every change of dates, list and announcement; an update names the one that it saw. */
  @Column('int')
  version!: number;

  @Column('varchar', { length: 24 })
  startsAtUtc!: string;

  /** Objections are taken in up to this moment. */
  @Column('varchar', { length: 24 })
  endsAtUtc!: string;

  @Column('varchar', { length: 26 })
  publishedByStaffId!: string;

  @Column('varchar', { length: 24 })
  publishedAtUtc!: string;

  @Column('varchar', { length: 26, nullable: true })
  announcedByStaffId!: string | null;

  @Column('varchar', { length: 24, nullable: true })
  announcedAtUtc!: string | null;
}
