import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How often something was tried in the running window; all instances count here. */
@Entity('sign_in_attempt')
export class SignInAttempt {
  /** Of what is counted: people type passwords where a name belongs, so that names are not stored. */
  @PrimaryColumn('varchar', { length: 64 })
  subjectSha256!: string;

  @Column('int')
  taken!: number;

  @Index('sign_in_attempt_window')
  @Column('varchar', { length: 24 })
  windowEndsUtc!: string;
}
