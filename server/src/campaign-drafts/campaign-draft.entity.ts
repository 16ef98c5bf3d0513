import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Campaign } from '../campaigns';

/**
 * A notice in the making. It is no campaign yet: nothing but this room sees it. The campaign that is made of it takes
 * over its id; a draft that corrects a running campaign becomes that campaign's next version.
 */
@Entity('campaign_draft')
export class CampaignDraft {
  @PrimaryColumn('varchar', { length: 26 })
  id!: string;

  /** Last year's notice, which the differences are told against. */
  @Column('varchar', { length: 26 })
  @ForeignKey(() => Campaign, { name: 'campaign_draft_copied_from' })
  copiedFromCampaignId!: string;

  @Column('varchar', { length: 26, nullable: true })
  @ForeignKey(() => Campaign, { name: 'campaign_draft_corrects' })
  correctsCampaignId!: string | null;

  /** JSON of CampaignContent. */
  @Column('mediumtext')
  content!: string;

  /** Counts every saving; an update names the one that it saw. */
  @Column('int')
  version!: number;

  @Column('varchar', { length: 26 })
  editedByStaffId!: string;

  @Column('varchar', { length: 24 })
  createdAtUtc!: string;

  @Column('varchar', { length: 24 })
  updatedAtUtc!: string;

  @Column('varchar', { length: 24, nullable: true })
  publishedAtUtc!: string | null;
}
