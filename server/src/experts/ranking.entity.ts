import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Campaign } from '../campaigns';

/** A frozen ranking. Rows are never changed or removed; whoever decides anew freezes the next version with a reason. */
@Entity('ranking')
@Index('ranking_version', ['campaignId', 'version'], { unique: true })
export class Ranking {
  @PrimaryColumn('varchar', { length: 26 })
  id!: string;

  @Column('varchar', { length: 26 })
  @ForeignKey(() => Campaign, { name: 'ranking_campaign' })
  campaignId!: string;

  @Column('int')
  version!: number;

  /** Of `inputs`, as they stand here. */
  @Column('varchar', { length: 64 })
  sha256!: string;

  /** Canonical JSON of RankingInputs (shared/experts/ranking.ts): all that the places follow from. */
  @Column('mediumtext')
  inputs!: string;

  /** Why there is a new version; null for the first. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('varchar', { length: 26 })
  frozenByStaffId!: string;

  @Column('varchar', { length: 24 })
  frozenAtUtc!: string;
}
