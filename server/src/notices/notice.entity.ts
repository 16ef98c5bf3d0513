import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { NoticeKind } from '#shared/notices/notice-kinds';
import { ContactAccount } from '../accounts';
import { Application } from '../applications';

/** An entry of the inbox, which is the record of what a contact was told. */
@Entity('notice')
@Index('notice_cause', ['applicationId', 'accountId', 'cause'], { unique: true })
@Index('notice_inbox', ['accountId', 'id'])
export class Notice {
  @PrimaryColumn('varchar', { length: 26 })
  id!: string;

  @Column('varchar', { length: 26 })
  @ForeignKey(() => ContactAccount, { name: 'notice_account' })
  accountId!: string;

  @Column('varchar', { length: 26 })
  @ForeignKey(() => Application, { name: 'notice_application' })
  applicationId!: string;

  @Column('varchar', { length: 32 })
  kind!: NoticeKind;

  /** What brought it about, for example `return.7` (move and version): one notice for each. */
  @Column('varchar', { length: 64 })
  cause!: string;

  @Column('varchar', { length: 200 })
  title!: string;

  /** A return may have fifty reasons of five hundred characters, which is more than MySQL's `text` holds. */
  @Column('mediumtext')
  text!: string;

  @Column('varchar', { length: 200 })
  page!: string;

  @Column('varchar', { length: 24 })
  sentAtUtc!: string;

  @Column('varchar', { length: 24, nullable: true })
  readAtUtc!: string | null;
}
