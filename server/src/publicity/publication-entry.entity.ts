import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MoveKey } from '#shared/applications/moves';
import { Application } from '../applications';
import { Publication } from './publication.entity';

/** listed: in the list · skipped: stands high enough and is left out, with a reason · below: not reached · removed: 异议成立 */
export type Standing = 'listed' | 'skipped' | 'below' | 'removed';

/** One row of the ranking, with what the public reads of it as it was when it was published. */
@Entity('publication_entry')
@Index('publication_entry_order', ['publicationId', 'ordinal'])
@Index('publication_entry_due', ['dueMove'])
export class PublicationEntry {
  @PrimaryColumn('varchar', { length: 26 })
  @ForeignKey(() => Publication, { name: 'publication_entry_of' })
  publicationId!: string;

  @PrimaryColumn('varchar', { length: 26 })
  @ForeignKey(() => Application, { name: 'publication_entry_about' })
  applicationId!: string;

  /** The order of the ranking, from 1. */
  @Column('int')
  ordinal!: number;

  @Column('int')
  place!: number;

  @Column('varchar', { length: 16 })
  standing!: Standing;

  /** Why it was skipped or removed. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('varchar', { length: 200 })
  unitName!: string;

  @Column('varchar', { length: 200 })
  projectName!: string;

  /** JSON of the directions' titles. */
  @Column('text')
  directions!: string;

  @Column('varchar', { length: 6 })
  bureauCode!: string;

  /** The move that its application still has to make (settle-entries.ts); null when all is done. */
  @Column('varchar', { length: 16, nullable: true })
  dueMove!: Extract<MoveKey, 'publicize' | 'select' | 'reject'> | null;
}
