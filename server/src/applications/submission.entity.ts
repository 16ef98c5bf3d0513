import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Application } from './application.entity';

/** One receipt: what was submitted, exactly. Rows are never changed. */
@Entity('submission')
@Index('submission_sequence', ['applicationId', 'sequence'], { unique: true })
export class Submission {
  @PrimaryColumn('varchar', { length: 26 })
  id!: string;

  @Column('varchar', { length: 26 })
  @ForeignKey(() => Application, { name: 'submission_application' })
  applicationId!: string;

  /** 1 for the first, one more for each resubmission. */
  @Column('int')
  sequence!: number;

  @Index('submission_number', { unique: true })
  @Column('varchar', { length: 32 })
  number!: string;

  /** When the request arrived: this decides about the deadline. */
  @Column('varchar', { length: 24 })
  receivedAtUtc!: string;

  @Column('varchar', { length: 24 })
  submittedAtUtc!: string;

  /** JSON of the answers as they were handed in: what a clerk sees while the contact corrects. */
  @Column('mediumtext')
  answers!: string;

  /** JSON of ReceiptManifest (shared/applications/receipt). */
  @Column('text')
  manifest!: string;

  @Column('varchar', { length: 64 })
  sha256!: string;
}
