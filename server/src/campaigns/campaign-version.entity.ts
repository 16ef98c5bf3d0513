import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Campaign } from './campaign.entity';

/** A published definition of a campaign. Rows are never changed: applications hold on to the one they began with. */
@Entity('campaign_version')
@Index('campaign_version_number', ['campaignId', 'number'], { unique: true })
export class CampaignVersion {
  @PrimaryColumn('varchar', { length: 26 })
  id!: string;

  @Column('varchar', { length: 26 })
  @ForeignKey(() => Campaign, { name: 'campaign_version_campaign' })
  campaignId!: string;

  @Column('int')
  number!: number;

  /** JSON of CampaignDefinition. */
  @Column('mediumtext')
  definition!: string;

  @Column('varchar', { length: 64 })
  sha256!: string;

  @Column('varchar', { length: 26 })
  publishedByStaffId!: string;

  @Column('varchar', { length: 24 })
  publishedAtUtc!: string;
}
