import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The sentences of one bureau; without a row it has the starting set. */
@Entity('usual_sentences')
export class UsualSentences {
  @PrimaryColumn('varchar', { length: 6 })
  bureauCode!: string;

  /** JSON of SentenceLists. */
  @Column('mediumtext')
  lists!: string;

  /** An update names the one that it saw. */
  @Column('int')
  version!: number;

  @Column('varchar', { length: 26 })
  savedByStaffId!: string;

  @Column('varchar', { length: 24 })
  savedAtUtc!: string;
}
