import { tableMigration } from './table-migration';

export const createApplicationGram = tableMigration('CreateApplicationGram1795651228000', {
  name: 'application_gram',
  withoutRowid: true,
  columns: [
    { name: 'campaignId', type: 'varchar(26)', primary: true },
    { name: 'gram', type: 'varchar(2)', primary: true },
    { name: 'bureauCode', type: 'varchar(6)', primary: true },
    { name: 'applicationId', type: 'varchar(26)', primary: true },
  ],
});
