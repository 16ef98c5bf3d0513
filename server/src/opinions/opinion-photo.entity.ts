import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Application } from '../applications';

/** A photograph or scan of the sealed opinion page, with what was read and found when it came in. Rows are never changed. */
@Entity('opinion_photo')
@Index('opinion_photo_application', ['applicationId', 'id'])
export class OpinionPhoto {
  @PrimaryColumn('varchar', { length: 26 })
  id!: string;

  @Column('varchar', { length: 26 })
  @ForeignKey(() => Application, { name: 'opinion_photo_about' })
  applicationId!: string;

  /** Kind of Reading (pages/reading.ts). */
  @Column('varchar', { length: 24 })
  reading!: string;

  @Column('int', { nullable: true })
  page!: number | null;

  @Column('int', { nullable: true })
  revision!: number | null;

  /** PhotoDecision; null when nobody knew the page. */
  @Column('varchar', { length: 24, nullable: true })
  decision!: string | null;

  /** JSON of PhotoFinding[], passes included. */
  @Column('text')
  findings!: string;

  /** JSON of FoundSeal[] or null. */
  @Column('text')
  seals!: string;

  /** JSON of StoredScan; null when the page's place in the photograph is unknown. */
  @Column('text', { nullable: true })
  scan!: string | null;

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

  @Column('varchar', { length: 26 })
  staffId!: string;

  @Column('varchar', { length: 24 })
  takenInAtUtc!: string;
}
