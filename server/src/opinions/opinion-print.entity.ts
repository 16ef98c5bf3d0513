import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Application } from '../applications';

/** One issue of the opinion page: what is printed, its hash and where the seal belongs. Rows are never changed. */
@Entity('opinion_print')
@Index('opinion_print_revision', ['applicationId', 'revision'], { unique: true })
export class OpinionPrint {
  @PrimaryColumn('varchar', { length: 26 })
  id!: string;

  @Column('varchar', { length: 26 })
  @ForeignKey(() => Application, { name: 'opinion_print_application' })
  applicationId!: string;

  /** Counted apart from the prints of the unit's form. */
  @Column('int')
  revision!: number;

  /** JSON of OpinionPage. */
  @Column('text')
  snapshot!: string;

  @Column('varchar', { length: 64 })
  snapshotSha256!: string;

  /** JSON of TypesetPage[]. */
  @Column('text')
  pages!: string;

  @Column('varchar', { length: 128 })
  pdfKey!: string;

  @Column('varchar', { length: 26 })
  issuedByStaffId!: string;

  @Column('varchar', { length: 24 })
  issuedAtUtc!: string;
}
