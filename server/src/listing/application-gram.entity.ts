import { Entity, PrimaryColumn } from 'typeorm';

/** Where two characters stand together in the names of an application: the search's index, and nothing besides it. */
@Entity('application_gram', { withoutRowid: true })
export class ApplicationGram {
  @PrimaryColumn('varchar', { length: 26 })
  campaignId!: string;

  @PrimaryColumn('varchar', { length: 2 })
  gram!: string;

  @PrimaryColumn('varchar', { length: 6 })
  bureauCode!: string;

  @PrimaryColumn('varchar', { length: 26 })
  applicationId!: string;
}
