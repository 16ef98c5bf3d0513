import { tableMigration } from './table-migration';

export const createPaperMail = tableMigration('CreatePaperMail1795651273000', {
  name: 'paper_mail',
  columns: [
    { name: 'id', type: 'varchar(26)', primary: true },
    { name: 'applicationId', type: 'varchar(26)' },
    { name: 'accountId', type: 'varchar(26)' },
    { name: 'printId', type: 'varchar(26)' },
    { name: 'address', type: 'varchar(120)', nullable: true },
    { name: 'maskedAddress', type: 'varchar(120)' },
    { name: 'state', type: 'varchar(12)' },
    { name: 'failure', type: 'varchar(12)', nullable: true },
    { name: 'attempts', type: 'int' },
    { name: 'dueAtUtc', type: 'varchar(24)' },
    { name: 'createdAtUtc', type: 'varchar(24)' },
    { name: 'finishedAtUtc', type: 'varchar(24)', nullable: true },
  ],
  indices: [
    { name: 'paper_mail_due', columns: ['state', 'dueAtUtc'] },
    { name: 'paper_mail_application', columns: ['applicationId', 'createdAtUtc'] },
    { name: 'paper_mail_account', columns: ['accountId', 'createdAtUtc'] },
    { name: 'paper_mail_age', columns: ['createdAtUtc'] },
  ],
  foreignKeys: [
    { name: 'paper_mail_application_exists', column: 'applicationId', table: 'application' },
    { name: 'paper_mail_print', column: 'printId', table: 'print' },
  ],
});
