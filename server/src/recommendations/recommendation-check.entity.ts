import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { CheckItem } from '#shared/recommendations/check-items';
import { RecommendationTable } from './recommendation-table.entity';

/** What the province found of one item of a table as it was sent the `number`th time. */
@Entity('recommendation_check')
export class RecommendationCheck {
  @PrimaryColumn('varchar', { length: 26 })
  @ForeignKey(() => RecommendationTable, { name: 'recommendation_check_of' })
  tableId!: string;

  @PrimaryColumn('int')
  number!: number;

  @PrimaryColumn('varchar', { length: 32 })
  item!: CheckItem;

  @Column('boolean')
  isSound!: boolean;

  @Column('text')
  text!: string;

  @Column('varchar', { length: 24 })
  checkedAtUtc!: string;

  @Column('varchar', { length: 26 })
  checkedByStaffId!: string;
}
