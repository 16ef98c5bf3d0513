import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Application } from '../applications';

/** Paper that came to the bureau. Rows are only ever undone, never removed. */
@Entity('paper_arrival')
@Index('paper_arrival_application', ['applicationId', 'id'])
export class PaperArrival {
  @PrimaryColumn('varchar', { length: 26 })
  id!: string;

  @Column('varchar', { length: 26 })
  @ForeignKey(() => Application, { name: 'paper_arrival_of' })
  applicationId!: string;

  @Column('int')
  copies!: number;

  /** The print that the paper was compared with; null with the two below when no code was scanned. */
  @Column('int', { nullable: true })
  revision!: number | null;

  /** Copies of which every page was scanned. */
  @Column('int', { nullable: true })
  comparedCopies!: number | null;

  /** JSON of number[]: pages of which none was scanned. */
  @Column('varchar', { length: 300, nullable: true })
  missingPages!: string | null;

  @Column('varchar', { length: 26 })
  recordedByStaffId!: string;

  @Column('varchar', { length: 24 })
  recordedAtUtc!: string;

  @Column('varchar', { length: 26, nullable: true })
  undoneByStaffId!: string | null;

  @Column('varchar', { length: 24, nullable: true })
  undoneAtUtc!: string | null;

  @Column('text', { nullable: true })
  undoReason!: string | null;
}
