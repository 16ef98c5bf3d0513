import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Status } from '#shared/applications/statuses';
import { Campaign } from '../campaigns';
import { Unit } from '../units';

@Entity('application')
@Index('application_unit_once', ['campaignId', 'unitId'], { unique: true })
@Index('application_region_queue', ['bureauCode', 'status', 'submittedAtUtc', 'id'])
@Index('application_queue', ['status', 'submittedAtUtc', 'id'])
export class Application {
  @PrimaryColumn('varchar', { length: 26 })
  id!: string;

  /** What stands on the paper and in its codes: 10 characters of Crockford's base 32, random. */
  @Index('application_code', { unique: true })
  @Column('varchar', { length: 10 })
  code!: string;

  @Column('varchar', { length: 26 })
  @ForeignKey(() => Campaign, { name: 'application_campaign' })
  campaignId!: string;

  @Column('varchar', { length: 26 })
  @ForeignKey(() => Unit, { name: 'application_unit' })
  unitId!: string;

  @Column('varchar', { length: 6 })
  bureauCode!: string;

  @Column('varchar', { length: 16 })
  status!: Status;

  /** Counts every change of answers, confirmations, print and state; an update names the one that it saw. */
  @Column('int')
  version!: number;

  /** JSON of shared/applications/answers. */
  @Column('mediumtext')
  answers!: string;

  /** JSON of Confirmation[] (confirmations.ts). */
  @Column('text')
  confirmations!: string;

  /** From the answers, for lists. */
  @Column('varchar', { length: 200 })
  projectName!: string;

  @Column('boolean')
  hasPriority!: boolean;

  @Column('int', { nullable: true })
  printRevision!: number | null;

  @Column('varchar', { length: 24, nullable: true })
  openedAtUtc!: string | null;

  @Column('varchar', { length: 26, nullable: true })
  openedByStaffId!: string | null;

  @Column('varchar', { length: 24, nullable: true })
  submittedAtUtc!: string | null;

  @Column('int')
  returnCount!: number;

  @Column('varchar', { length: 24, nullable: true })
  correctUntilUtc!: string | null;

  /** The bureau's opinion or its reason for declining. */
  @Column('text', { nullable: true })
  decisionText!: string | null;

  @Column('varchar', { length: 24 })
  createdAtUtc!: string;

  @Column('varchar', { length: 24 })
  updatedAtUtc!: string;
}
