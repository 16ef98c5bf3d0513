import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StaffAccount } from '../accounts';
import { Application } from '../applications';

/** `active`: the expert reviews; `recused`: declared a conflict, for ever; `removed`: taken off by the province. */
export type AssignmentState = 'active' | 'recused' | 'removed';

@Entity('expert_assignment')
@Index('expert_assignment_once', ['applicationId', 'expertId'], { unique: true })
@Index('expert_assignment_own', ['expertId', 'state', 'id'])
@Index('expert_assignment_campaign', ['campaignId', 'state'])
export class ExpertAssignment {
  @PrimaryColumn('varchar', { length: 26 })
  id!: string;

  @Column('varchar', { length: 26 })
  campaignId!: string;

  @Column('varchar', { length: 26 })
  @ForeignKey(() => Application, { name: 'expert_assignment_about' })
  applicationId!: string;

  @Column('varchar', { length: 26 })
  @ForeignKey(() => StaffAccount, { name: 'expert_assignment_expert' })
  expertId!: string;

  @Column('varchar', { length: 12 })
  state!: AssignmentState;

  @Column('varchar', { length: 24 })
  assignedAtUtc!: string;

  @Column('varchar', { length: 24, nullable: true })
  endedAtUtc!: string | null;

  /** The expert's reason for 回避 or the province's for taking them off. */
  @Column('text', { nullable: true })
  endReason!: string | null;

  @Column('varchar', { length: 24, nullable: true })
  excusedAtUtc!: string | null;

  /** Why the ranking may be frozen without this sheet. */
  @Column('text', { nullable: true })
  excuse!: string | null;

  @Column('varchar', { length: 24, nullable: true })
  remindedAtUtc!: string | null;

  @Column('int')
  reminders!: number;
}
