import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ExpertAssignment } from './expert-assignment.entity';

@Entity('score_sheet')
export class ScoreSheet {
  @PrimaryColumn('varchar', { length: 26 })
  @ForeignKey(() => ExpertAssignment, { name: 'score_sheet_assignment' })
  assignmentId!: string;

  /** JSON of SheetScores (shared/experts/score-sheet.ts). */
  @Column('mediumtext')
  scores!: string;

  @Column('text')
  comment!: string;

  @Column('int')
  version!: number;

  @Column('varchar', { length: 24 })
  updatedAtUtc!: string;

  @Column('varchar', { length: 24, nullable: true })
  submittedAtUtc!: string | null;

  /** Why the province gave it back to the expert; stays with the sheet. */
  @Column('text', { nullable: true })
  reopenReason!: string | null;
}
