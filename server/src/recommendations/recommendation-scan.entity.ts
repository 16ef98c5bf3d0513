import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SealedPaper } from '#shared/recommendations/table-statuses';
import { RecommendationTable } from './recommendation-table.entity';

export type ScanOutcome = 'notExamined' | 'unplaced' | 'placed';

/** A sealed paper as it came back from scanner or camera. */
@Entity('recommendation_scan')
@Index('recommendation_scan_table', ['tableId', 'revision', 'id'])
export class RecommendationScan {
  @PrimaryColumn('varchar', { length: 26 })
  id!: string;

  @Column('varchar', { length: 26 })
  @ForeignKey(() => RecommendationTable, { name: 'recommendation_scan_of' })
  tableId!: string;

  /** The issue in force when it came in. */
  @Column('int')
  revision!: number;

  @Column('varchar', { length: 16 })
  paper!: SealedPaper;

  @Column('varchar', { length: 160 })
  fileName!: string;

  @Column('varchar', { length: 64 })
  contentType!: string;

  @Column('int')
  bytes!: number;

  @Column('varchar', { length: 64 })
  sha256!: string;

  @Column('varchar', { length: 128 })
  storageKey!: string;

  @Column('varchar', { length: 16 })
  outcome!: ScanOutcome;

  /** Of its own paper, from 1; null for PDFs and for pictures whose page nobody knows. */
  @Column('int', { nullable: true })
  page!: number | null;

  /** JSON of string[]: what the examination found, in words. */
  @Column('text')
  remarks!: string;

  @Column('varchar', { length: 24 })
  addedAtUtc!: string;

  @Column('varchar', { length: 26 })
  addedByStaffId!: string;
}
