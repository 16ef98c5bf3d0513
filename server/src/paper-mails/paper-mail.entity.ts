import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { PaperMailFailure } from '#shared/applications/paper-mails';
import { Application } from '../applications';
import type { LeasedRow } from '../leases';
import { Print } from '../papers';

/** The first three are under way (see leases/). */
export type PaperMailState = 'waiting' | 'leased' | 'sending' | 'sent' | 'failed' | 'unknown';

/** A paper that goes to the contact's own mailbox, kept for a day. */
@Entity('paper_mail')
@Index('paper_mail_due', ['state', 'dueAtUtc'])
@Index('paper_mail_application', ['applicationId', 'createdAtUtc'])
@Index('paper_mail_account', ['accountId', 'createdAtUtc'])
@Index('paper_mail_age', ['createdAtUtc'])
export class PaperMail implements LeasedRow {
  @PrimaryColumn('varchar', { length: 26 })
  id!: string;

  @Column('varchar', { length: 26 })
  @ForeignKey(() => Application, { name: 'paper_mail_application_exists' })
  applicationId!: string;

  @Column('varchar', { length: 26 })
  accountId!: string;

  @Column('varchar', { length: 26 })
  @ForeignKey(() => Print, { name: 'paper_mail_print' })
  printId!: string;

  /** Gone as soon as the mail has an end. */
  @Column('varchar', { length: 120, nullable: true })
  address!: string | null;

  @Column('varchar', { length: 120 })
  maskedAddress!: string;

  @Column('varchar', { length: 12 })
  state!: PaperMailState;

  @Column('varchar', { length: 12, nullable: true })
  failure!: PaperMailFailure | null;

  @Column('int')
  attempts!: number;

  @Column('varchar', { length: 24 })
  dueAtUtc!: string;

  @Column('varchar', { length: 24 })
  createdAtUtc!: string;

  @Column('varchar', { length: 24, nullable: true })
  finishedAtUtc!: string | null;
}
