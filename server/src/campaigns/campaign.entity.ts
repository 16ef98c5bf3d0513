import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An instance of a campaign definition, with dates of its own. */
@Entity('campaign')
export class Campaign {
  @PrimaryColumn('varchar', { length: 26 })
  id!: string;

  /** Which definition in shared/campaigns; its wording never changes under a running campaign. */
  @Column('varchar', { length: 32 })
  definitionKey!: string;

  @Column('boolean')
  isDemonstration!: boolean;

  @Column('varchar', { length: 24 })
  opensAtUtc!: string;

  @Column('varchar', { length: 24 })
  deadlineUtc!: string;

  @Column('varchar', { length: 24 })
  createdAtUtc!: string;
}
