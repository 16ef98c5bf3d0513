import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Application } from '../applications';

/** A clerk's word on a photograph, which stands above the machine's. Rows are never changed; the newest counts. */
@Entity('photo_ruling')
@Index('photo_ruling_application', ['applicationId', 'id'])
export class PhotoRuling {
  @PrimaryColumn('varchar', { length: 26 })
  id!: string;

  @Column('varchar', { length: 26 })
  @ForeignKey(() => Application, { name: 'photo_ruling_about' })
  applicationId!: string;

  @Column('varchar', { length: 26 })
  photoId!: string;

  @Column('varchar', { length: 26 })
  staffId!: string;

  @Column('boolean')
  isValid!: boolean;

  @Column('text')
  reason!: string;

  @Column('varchar', { length: 24 })
  ruledAtUtc!: string;
}
