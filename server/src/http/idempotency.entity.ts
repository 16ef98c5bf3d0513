import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The answer to a write that was done, kept to the end of the round: the same key never has a second effect. */
@Entity({ name: 'idempotency_records' })
export class IdempotencyRecord {
  @PrimaryColumn('varchar', { length: 32 })
  actorId!: string;

  @PrimaryColumn('varchar', { length: 128 })
  requestKey!: string;

  @Column('varchar', { length: 64 })
  endpoint!: string;

  @Column('varchar', { length: 64 })
  bodySha256!: string;

  @Column('int')
  status!: number;

  /** The JSON as it was sent; null when the answer had no body. */
  @Column('mediumtext', { nullable: true })
  answer!: string | null;

  @Column('varchar', { length: 24 })
  createdAtUtc!: string;
}
