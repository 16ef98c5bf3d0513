import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One run of a job in one period, whichever process makes it. */
@Entity('job_run')
export class JobRun {
  @PrimaryColumn('varchar', { length: 48 })
  job!: string;

  /** The hour or the day by the database's clock, for example `2026-11-26T02`. */
  @PrimaryColumn('varchar', { length: 32 })
  period!: string;

  @Column('varchar', { length: 16 })
  state!: 'running' | 'done';

  /** Which attempt holds it: another one may only take over after the lease. */
  @Column('varchar', { length: 26 })
  holderId!: string;

  @Column('varchar', { length: 24 })
  leaseUntilUtc!: string;

  @Column('int')
  attempts!: number;

  @Column('varchar', { length: 24 })
  startedAtUtc!: string;

  @Column('varchar', { length: 24, nullable: true })
  finishedAtUtc!: string | null;
}
