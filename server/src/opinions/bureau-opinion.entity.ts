import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Application } from '../applications';

/** The bureau's 具体推荐意见 on one application while it is written, and which print of it is in force. */
@Entity('bureau_opinion')
export class BureauOpinion {
  @PrimaryColumn('varchar', { length: 26 })
  @ForeignKey(() => Application, { name: 'bureau_opinion_about' })
  applicationId!: string;

  /** Counts every change of text, print and waiver; an update names the one that it saw. */
  @Column('int')
  version!: number;

  @Column('text')
  text!: string;

  @Column('int', { nullable: true })
  printRevision!: number | null;

  /** The print that the head sends without an accepted sealed page; another print needs another word. */
  @Column('int', { nullable: true })
  waivedRevision!: number | null;

  @Column('text', { nullable: true })
  waiverReason!: string | null;

  @Column('varchar', { length: 26, nullable: true })
  waivedByStaffId!: string | null;

  @Column('varchar', { length: 24, nullable: true })
  waivedAtUtc!: string | null;

  @Column('varchar', { length: 26 })
  savedByStaffId!: string;

  @Column('varchar', { length: 24 })
  savedAtUtc!: string;
}
