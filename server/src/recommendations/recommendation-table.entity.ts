import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { TableStatus } from '#shared/recommendations/table-statuses';
import { Campaign } from '../campaigns';

/** The 推荐表 of a bureau in a campaign: one, which may be sent, sent back and sent again. */
@Entity('recommendation_table')
@Index('recommendation_table_once', ['campaignId', 'bureauCode'], { unique: true })
export class RecommendationTable {
  @PrimaryColumn('varchar', { length: 26 })
  id!: string;

  /** What stands in the codes of its pages, as an application's code does in those of 附件2. */
  @Index('recommendation_table_code', { unique: true })
  @Column('varchar', { length: 10 })
  code!: string;

  @Column('varchar', { length: 26 })
  @ForeignKey(() => Campaign, { name: 'recommendation_table_campaign' })
  campaignId!: string;

  @Column('varchar', { length: 6 })
  bureauCode!: string;

  @Column('varchar', { length: 16 })
  status!: TableStatus;

  /** Counts every change of entries, papers, scans, checks and state. */
  @Column('int')
  version!: number;

  /** How often it has been sent. */
  @Column('int')
  number!: number;

  /** The 文号 of the 推荐文件; empty leaves room for ink. */
  @Column('varchar', { length: 60 })
  letterNumber!: string;

  @Column('int', { nullable: true })
  issueRevision!: number | null;

  /** Why the province sent it back the last time. */
  @Column('text', { nullable: true })
  returnReason!: string | null;

  @Column('varchar', { length: 24, nullable: true })
  sentAtUtc!: string | null;

  @Column('varchar', { length: 26, nullable: true })
  sentByStaffId!: string | null;

  @Column('varchar', { length: 24, nullable: true })
  receivedAtUtc!: string | null;

  @Column('varchar', { length: 26, nullable: true })
  receivedByStaffId!: string | null;

  @Column('varchar', { length: 24 })
  createdAtUtc!: string;

  @Column('varchar', { length: 24 })
  updatedAtUtc!: string;
}
