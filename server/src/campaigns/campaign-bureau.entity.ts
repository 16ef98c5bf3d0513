import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Campaign } from './campaign.entity';

/** What a bureau has set for its own region; a bureau without a row follows the campaign. */
@Entity('campaign_bureau')
export class CampaignBureau {
  @PrimaryColumn('varchar', { length: 26 })
  @ForeignKey(() => Campaign, { name: 'campaign_bureau_campaign' })
  campaignId!: string;

  @PrimaryColumn('varchar', { length: 6 })
  bureauCode!: string;

  /** Never later than the campaign's. */
  @Column('varchar', { length: 24, nullable: true })
  deadlineUtc!: string | null;

  @Column('int', { nullable: true })
  quota!: number | null;

  @Column('int')
  paperCopies!: number;
}
