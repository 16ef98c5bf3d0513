import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OutboxMessage } from '../notices';

/** A person has sent a failed message on its way again; how it had ended before is kept. Rows are never changed. */
@Entity('delivery_retry')
@Index('delivery_retry_number', ['messageId', 'number'], { unique: true })
export class DeliveryRetry {
  @PrimaryColumn('varchar', { length: 26 })
  id!: string;

  @Column('varchar', { length: 26 })
  @ForeignKey(() => OutboxMessage, { name: 'delivery_retry_message' })
  messageId!: string;

  /** 1 for the first retry of this message. */
  @Column('int')
  number!: number;

  /** Of the end before the retry. */
  @Column('int', { nullable: true })
  errcode!: number | null;

  /** Of the worker, before the retry. */
  @Column('int')
  attempts!: number;

  @Column('varchar', { length: 24, nullable: true })
  failedAtUtc!: string | null;

  @Column('varchar', { length: 26 })
  byStaffId!: string;

  @Column('varchar', { length: 24 })
  atUtc!: string;
}
