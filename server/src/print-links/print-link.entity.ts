import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Application } from '../applications';
import { Print } from '../papers';

export type PrintLinkEnd = 'contact' | 'newerLink' | 'left';

/**
 * One issued paper, to be fetched at any computer by its code while that paper is in force. Of the code only a hash is kept; it could be guessed from
 * the hash by machines, but not within the half hour in which it is worth something.
 */
@Entity('print_link')
@Index('print_link_code', ['codeSha256'], { unique: true })
@Index('print_link_paper', ['applicationId', 'id'])
@Index('print_link_age', ['madeAtUtc'])
export class PrintLink {
  @PrimaryColumn('varchar', { length: 26 })
  id!: string;

  @Column('varchar', { length: 26 })
  @ForeignKey(() => Application, { name: 'print_link_application' })
  applicationId!: string;

  @Column('varchar', { length: 26 })
  @ForeignKey(() => Print, { name: 'print_link_print' })
  printId!: string;

  @Column('varchar', { length: 64 })
  codeSha256!: string;

  @Column('varchar', { length: 24 })
  madeAtUtc!: string;

  @Column('varchar', { length: 24 })
  expiresAtUtc!: string;

  @Column('int')
  downloads!: number;

  @Column('varchar', { length: 24, nullable: true })
  endedAtUtc!: string | null;

  @Column('varchar', { length: 16, nullable: true })
  endReason!: PrintLinkEnd | null;
}
