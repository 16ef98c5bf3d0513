import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Application } from '../applications';

@Entity('attachment')
@Index('attachment_application', ['applicationId', 'id'])
export class Attachment {
  @PrimaryColumn('varchar', { length: 26 })
  id!: string;

  @Column('varchar', { length: 26 })
  @ForeignKey(() => Application, { name: 'attachment_application_exists' })
  applicationId!: string;

  @Column('varchar', { length: 64 })
  kind!: string;

  @Column('varchar', { length: 200 })
  fileName!: string;

  @Column('varchar', { length: 64 })
  contentType!: string;

  @Column('int')
  bytes!: number;

  @Column('varchar', { length: 64 })
  sha256!: string;

  @Column('varchar', { length: 128 })
  storageKey!: string;

  @Column('varchar', { length: 24 })
  addedAtUtc!: string;

  /** Taken out by the contact after it was handed in: it stays with the receipt that lists it. */
  @Column('varchar', { length: 24, nullable: true })
  removedAtUtc!: string | null;
}
