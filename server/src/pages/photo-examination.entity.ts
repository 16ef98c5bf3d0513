import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Application } from '../applications';

/**
 * What the machine made of a photograph when it came in. The row outlives a photograph that its contact throws away:
 * the retakes of a page are counted here.
 */
@Entity('photo_examination')
@Index('photo_examination_upload', ['applicationId', 'uploadId'], { unique: true })
export class PhotoExamination {
  @PrimaryColumn('varchar', { length: 26 })
  photoId!: string;

  @Column('varchar', { length: 26 })
  @ForeignKey(() => Application, { name: 'photo_examination_application' })
  applicationId!: string;

  /** The phone's name for the file: one upload becomes one photograph. */
  @Column('varchar', { length: 32 })
  uploadId!: string;

  /** Of the file as the phone sent it: what is told when the phone asks again how much has arrived. */
  @Column('int')
  uploadBytes!: number;

  /** As its codes say; null when they cannot be read. */
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

  /** JSON of FoundSeal[] or null, when the photograph did not allow to look for any. */
  @Column('text')
  seals!: string;

  /** JSON of Placement; null when the page's place in the photograph is unknown, and then there is no scan. */
  @Column('text', { nullable: true })
  placing!: string | null;

  /** JSON of StoredScan. */
  @Column('text', { nullable: true })
  scan!: string | null;
}
