import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CallOutcome } from '#shared/notices/delivery-states';
import { Application } from '../applications';

/** A clerk has telephoned a contact whom WeChat could not tell. Rows are never changed. */
@Entity('contact_call')
@Index('contact_call_number', ['applicationId', 'number'], { unique: true })
export class ContactCall {
  @PrimaryColumn('varchar', { length: 26 })
  id!: string;

  @Column('varchar', { length: 26 })
  @ForeignKey(() => Application, { name: 'contact_call_application' })
  applicationId!: string;

  /** 1 for the first call about this application: two clerks cannot both note the same one. */
  @Column('int')
  number!: number;

  /** The newest notice that was told on the telephone; later ones need another call. */
  @Column('varchar', { length: 26 })
  throughNoticeId!: string;

  @Column('varchar', { length: 16 })
  outcome!: CallOutcome;

  @Column('varchar', { length: 500 })
  note!: string;

  @Column('varchar', { length: 26 })
  byStaffId!: string;

  @Column('varchar', { length: 24 })
  atUtc!: string;
}
