import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Application } from '../applications';
import { RecommendationTable } from './recommendation-table.entity';

/** One row of a table: which application, at which place, and why. */
@Entity('recommendation_entry')
export class RecommendationEntry {
  @PrimaryColumn('varchar', { length: 26 })
  @ForeignKey(() => RecommendationTable, { name: 'recommendation_entry_table' })
  tableId!: string;

  @PrimaryColumn('varchar', { length: 26 })
  @ForeignKey(() => Application, { name: 'recommendation_entry_about' })
  applicationId!: string;

  /** 序号, from 1. */
  @Column('int')
  ordinal!: number;

  /** 主要内容及推荐理由. */
  @Column('text')
  reason!: string;
}
