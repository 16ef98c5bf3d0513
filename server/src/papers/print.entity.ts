import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Application } from '../applications';

/** One issue of the paper: the frozen answers, their hash and what stands on each page. Rows are never changed. */
@Entity('print')
@Index('print_revision', ['applicationId', 'revision'], { unique: true })
export class Print {
  @PrimaryColumn('varchar', { length: 26 })
  id!: string;

  @Column('varchar', { length: 26 })
  @ForeignKey(() => Application, { name: 'print_application' })
  applicationId!: string;

  @Column('int')
  revision!: number;

  /** JSON of ApplicationPaper: every text that is printed. */
  @Column('mediumtext')
  snapshot!: string;

  @Column('varchar', { length: 64 })
  snapshotSha256!: string;

  /** JSON of PrintedPage[]. */
  @Column('text')
  pages!: string;

  @Column('varchar', { length: 128 })
  pdfKey!: string;

  @Column('varchar', { length: 128 })
  docxKey!: string;

  @Column('varchar', { length: 24 })
  issuedAtUtc!: string;
}
