import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ContactAccount } from '../../accounts';

/** Lapsed: something had come in the way when it was due, and the person was told. */
export type DeletionState = 'pending' | 'withdrawn' | 'lapsed' | 'erased';

/** A person asks that what is kept of them be erased (PIPL, article 47). The row of an erasure stays as its proof. */
@Entity('deletion_request')
@Index('deletion_request_pending', ['pendingAccountId'], { unique: true })
@Index('deletion_request_account', ['accountId', 'id'])
@Index('deletion_request_due', ['state', 'dueAtUtc', 'id'])
export class DeletionRequest {
  @PrimaryColumn('varchar', { length: 26 })
  id!: string;

  @Column('varchar', { length: 26 })
  @ForeignKey(() => ContactAccount, { name: 'deletion_request_by' })
  accountId!: string;

  /** The same while it is pending: the unique index lets a person have one. */
  @Column('varchar', { length: 26, nullable: true })
  pendingAccountId!: string | null;

  @Column('varchar', { length: 12 })
  state!: DeletionState;

  @Column('varchar', { length: 24 })
  requestedAtUtc!: string;

  /** From then on it is carried out; until then it can be taken back. */
  @Column('varchar', { length: 24 })
  dueAtUtc!: string;

  @Column('varchar', { length: 24, nullable: true })
  endedAtUtc!: string | null;
}
