import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { TemplateKey } from '#shared/notices/notice-kinds';
import { Notice } from './notice.entity';

/**
 * The first three are under way; the others are final and stay recorded. A message is leased to a worker before it is its
 * turn, and sending from just before WeChat is asked: of the former it is certain that it was not sent.
 */
export type OutboxState =
  | 'waiting'
  | 'leased'
  | 'sending'
  | 'sent'
  | 'notSubscribed'
  | 'unreachable'
  | 'failed'
  | 'unknown'
  | 'expired'
  | 'spared';

/** The WeChat message of a notice, from the transaction that made it to its recorded end. */
@Entity('outbox_message')
@Index('outbox_message_due', ['state', 'dueAtUtc'])
export class OutboxMessage {
  @PrimaryColumn('varchar', { length: 26 })
  id!: string;

  @Index('outbox_message_notice', { unique: true })
  @Column('varchar', { length: 26 })
  @ForeignKey(() => Notice, { name: 'outbox_message_notice_exists' })
  noticeId!: string;

  @Column('varchar', { length: 26 })
  accountId!: string;

  @Column('varchar', { length: 16 })
  template!: TemplateKey;

  /** JSON of the four parts, already within WeChat's limits. */
  @Column('text')
  parts!: string;

  @Column('varchar', { length: 200 })
  page!: string;

  @Column('varchar', { length: 16 })
  state!: OutboxState;

  @Column('int')
  attempts!: number;

  /** When it may be taken (waiting), or when its worker's time runs out (leased, sending). */
  @Column('varchar', { length: 24 })
  dueAtUtc!: string;

  /** After this it is of no use and is recorded as expired. */
  @Column('varchar', { length: 24 })
  validUntilUtc!: string;

  @Column('int', { nullable: true })
  errcode!: number | null;

  @Column('varchar', { length: 64, nullable: true })
  wechatMessageId!: string | null;

  @Column('varchar', { length: 24 })
  createdAtUtc!: string;

  @Column('varchar', { length: 24, nullable: true })
  finishedAtUtc!: string | null;
}

/** What a person is told of it: which worker has it in hand is the workers' business. */
export function shownState(state: OutboxState): Exclude<OutboxState, 'leased' | 'sending'> {
  return state === 'leased' || state === 'sending' ? 'waiting' : state;
}
