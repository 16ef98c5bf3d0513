import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { StaffAccount } from '../accounts';

/** What 回避 needs to know of an expert and nothing else: whom they work for, and in which city. */
@Entity('expert_profile')
export class ExpertProfile {
  @PrimaryColumn('varchar', { length: 26 })
  @ForeignKey(() => StaffAccount, { name: 'expert_profile_account' })
  accountId!: string;

  @Column('varchar', { length: 200 })
  employer!: string;

  @Column('varchar', { length: 18, nullable: true })
  employerCreditCode!: string | null;

  /** The bureau in whose region the expert works; null for somebody from outside of the province. */
  @Column('varchar', { length: 6, nullable: true })
  cityCode!: string | null;

  @Column('int')
  version!: number;

  @Column('varchar', { length: 24 })
  updatedAtUtc!: string;
}
