import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CampaignVersion } from './campaign-version.entity';

/** Which version an application began with; none for those of a campaign whose definition the product brought. */
@Entity('application_campaign_version')
export class ApplicationCampaignVersion {
  /** By name: the room of the applications stands on this one. */
  @PrimaryColumn('varchar', { length: 26 })
  @ForeignKey('Application', { name: 'application_campaign_version_application' })
  applicationId!: string;

  @Column('varchar', { length: 26 })
  @ForeignKey(() => CampaignVersion, { name: 'application_campaign_version_version' })
  campaignVersionId!: string;
}
