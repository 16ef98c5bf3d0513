import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Application } from '../applications';

/** A photograph of a page, with what its codes said when it came in. */
@Entity('page_photo')
@Index('page_photo_application', ['applicationId', 'id'])
export class PagePhoto {
  @PrimaryColumn('varchar', { length: 26 })
  id!: string;

  @Column('varchar', { length: 26 })
  @ForeignKey(() => Application, { name: 'page_photo_application_exists' })
  applicationId!: string;

  /** What was read: the kind of reading, from which the verdict follows together with the current print. */
  @Column('varchar', { length: 24 })
  reading!: string;

  @Column('int', { nullable: true })
  page!: number | null;

  @Column('int', { nullable: true })
  revision!: number | null;

  @Column('boolean')
  isPlacedByHand!: boolean;

  @Column('int')
  widthPixels!: number;

  @Column('int')
  heightPixels!: number;

  @Column('int')
  bytes!: number;

  @Column('varchar', { length: 64 })
  sha256!: string;

  @Column('varchar', { length: 128 })
  storageKey!: string;

  @Column('varchar', { length: 24 })
  takenInAtUtc!: string;
}
