import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RecommendationTable } from './recommendation-table.entity';

/** One issue of 推荐表 and 推荐文件: what they print, frozen. Rows are never changed. */
@Entity('recommendation_issue')
@Index('recommendation_issue_revision', ['tableId', 'revision'], { unique: true })
export class RecommendationIssue {
  @PrimaryColumn('varchar', { length: 26 })
  id!: string;

  @Column('varchar', { length: 26 })
  @ForeignKey(() => RecommendationTable, { name: 'recommendation_issue_table' })
  tableId!: string;

  @Column('int')
  revision!: number;

  /** JSON of RecommendationPaper: every text that is printed, with the totals of that moment. */
  @Column('mediumtext')
  snapshot!: string;

  @Column('varchar', { length: 64 })
  snapshotSha256!: string;

  /** Over what the bureau chose and wrote, without totals and date: tells whether the table has changed since. */
  @Column('varchar', { length: 64 })
  contentSha256!: string;

  /** JSON of IssuedPage[]. */
  @Column('mediumtext')
  pages!: string;

  /** Under which the four files lie. */
  @Column('varchar', { length: 128 })
  folder!: string;

  @Column('varchar', { length: 24 })
  issuedAtUtc!: string;

  @Column('varchar', { length: 26 })
  issuedByStaffId!: string;
}
