import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Status } from '#shared/applications/statuses';

/**
 * How many applications are in a state, kept by every change of state in its own transaction. A number is the sum over
 * its shards: contacts who submit at the same moment do not wait for one row.
 */
@Entity('application_count')
export class ApplicationCount {
  @PrimaryColumn('varchar', { length: 26 })
  campaignId!: string;

  @PrimaryColumn('varchar', { length: 6 })
  bureauCode!: string;

  @PrimaryColumn('varchar', { length: 16 })
  status!: Status;

  @PrimaryColumn('int')
  shard!: number;

  @Column('int')
  applications!: number;

  /** Those of them that the desks see: a draft that was withdrawn never was handed in. */
  @Column('int')
  handedIn!: number;
}
