import { tableMigration } from './table-migration';

export const createJobRun = tableMigration('CreateJobRun1795651256000', {
  name: 'job_run',
  columns: [
    { name: 'job', type: 'varchar(48)', primary: true },
    { name: 'period', type: 'varchar(32)', primary: true },
    { name: 'state', type: 'varchar(16)' },
    { name: 'holderId', type: 'varchar(26)' },
    { name: 'leaseUntilUtc', type: 'varchar(24)' },
    { name: 'attempts', type: 'int' },
    { name: 'startedAtUtc', type: 'varchar(24)' },
    { name: 'finishedAtUtc', type: 'varchar(24)', nullable: true },
  ],
});
