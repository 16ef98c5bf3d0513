import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Notes at the review when its ranking was made public, for what is public already too. Runs again after a kill between
 * its statements: MySQL commits at each DDL statement.
 */
export class PublishRanking1795651261000 implements MigrationInterface {
  readonly name = 'PublishRanking1795651261000';

  async up(runner: QueryRunner): Promise<void> {
    if (!(await runner.hasColumn('review_round', 'publishedAtUtc'))) {
      await runner.query('ALTER TABLE review_round ADD COLUMN publishedAtUtc varchar(24) NULL');
    }
    const published = 'FROM publication WHERE publication.campaignId = review_round.campaignId';
    await runner.query(
      `UPDATE review_round SET publishedAtUtc = (SELECT publication.publishedAtUtc ${published})
       WHERE EXISTS (SELECT 1 ${published})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    if (!(await runner.hasColumn('review_round', 'publishedAtUtc'))) return;
    await runner.query('ALTER TABLE review_round DROP COLUMN publishedAtUtc');
  }
}
