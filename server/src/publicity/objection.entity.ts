import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Publication } from './publication.entity';

export type Ruling = 'open' | 'rejected' | 'upheld';

/** What somebody from the public says against a list, with the name that an objection must bear. */
@Entity('objection')
@Index('objection_arrival', ['publicationId', 'submittedAtUtc', 'id'])
@Index('objection_once', ['publicationId', 'contentSha256'], { unique: true })
export class Objection {
  @PrimaryColumn('varchar', { length: 26 })
  id!: string;

  @Column('varchar', { length: 26 })
  @ForeignKey(() => Publication, { name: 'objection_against' })
  publicationId!: string;

  /** 80 random bits: whoever has it reads the answer, and nobody finds it by trying. */
  @Index('objection_number', { unique: true })
  @Column('varchar', { length: 18 })
  number!: string;

  /** null is about the list as a whole. */
  @Column('varchar', { length: 26, nullable: true })
  applicationId!: string | null;

  @Column('text')
  reason!: string;

  @Column('varchar', { length: 60 })
  objectorName!: string;

  @Column('varchar', { length: 200 })
  objectorUnit!: string;

  @Column('varchar', { length: 30 })
  objectorTelephone!: string;

  /** The same form sent twice is one objection. */
  @Column('varchar', { length: 64 })
  contentSha256!: string;

  @Column('varchar', { length: 24 })
  submittedAtUtc!: string;

  @Column('varchar', { length: 24 })
  dueAtUtc!: string;

  @Column('varchar', { length: 16 })
  ruling!: Ruling;

  @Column('text', { nullable: true })
  answerText!: string | null;

  @Column('varchar', { length: 24, nullable: true })
  answeredAtUtc!: string | null;

  @Column('varchar', { length: 26, nullable: true })
  answeredByStaffId!: string | null;

  @Column('int')
  version!: number;
}
