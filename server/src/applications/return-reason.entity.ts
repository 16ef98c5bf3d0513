import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Application } from './application.entity';

/** One thing that a clerk wants corrected, pinned to its place. */
@Entity('return_reason')
@Index('return_reason_order', ['applicationId', 'round', 'ordinal'], { unique: true })
export class ReturnReasonRow {
  @PrimaryColumn('varchar', { length: 26 })
  id!: string;

  @Column('varchar', { length: 26 })
  @ForeignKey(() => Application, { name: 'return_reason_application' })
  applicationId!: string;

  /** The application's returnCount when it was returned. */
  @Column('int')
  round!: number;

  @Column('int')
  ordinal!: number;

  /** JSON of PinTarget. */
  @Column('varchar', { length: 255 })
  target!: string;

  @Column('text')
  text!: string;

  @Column('varchar', { length: 24 })
  createdAtUtc!: string;
}
