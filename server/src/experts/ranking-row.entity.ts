import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Application } from '../applications';
import { Ranking } from './ranking.entity';

@Entity('ranking_row')
export class RankingRow {
  @PrimaryColumn('varchar', { length: 26 })
  @ForeignKey(() => Ranking, { name: 'ranking_row_of' })
  rankingId!: string;

  @PrimaryColumn('varchar', { length: 26 })
  @ForeignKey(() => Application, { name: 'ranking_row_about' })
  applicationId!: string;

  /** Position in the list, from 1; equal places still stand one below the other. */
  @Column('int')
  ordinal!: number;

  @Column('int')
  place!: number;

  @Column('varchar', { length: 16 })
  scoreText!: string;
}
