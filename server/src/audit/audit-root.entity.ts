import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was in the whole trail on one day: made once for all processes and published. Rows are never changed. */
@Entity('audit_root')
export class AuditRoot {
  /** In China, where the offices are: 2026-11-25. */
  @PrimaryColumn('varchar', { length: 10 })
  day!: string;

  @Column('int')
  entries!: number;

  @Column('varchar', { length: 64 })
  entriesSha256!: string;

  /** Over the root of the day before and all of the above. */
  @Column('varchar', { length: 64 })
  root!: string;

  @Column('varchar', { length: 24 })
  computedAtUtc!: string;
}
