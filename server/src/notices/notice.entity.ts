import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AnyNoticeKind, NoticeKind } from '#shared/notices/notice-kinds';
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

  /** null: about the unit and who acts for it. */
  @Column('varchar', { length: 26, nullable: true })
  @ForeignKey(() => Application, { name: 'notice_application' })
  applicationId!: string | null;

  @Column('varchar', { length: 32 })
  kind!: AnyNoticeKind;

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

/** What messages are sent about. */
export type ApplicationNotice = Notice & { applicationId: string; kind: NoticeKind };

/** @throws when the notice is about a unit, of which no message is ever sent */
export function aboutApplication(notice: Notice): ApplicationNotice {
  if (notice.applicationId === null) throw new Error('A notice about a unit has no message');
  return notice as ApplicationNotice;
}
