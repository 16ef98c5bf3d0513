import { tableMigration } from './table-migration';

export const createPaperArrival = tableMigration('CreatePaperArrival1795651254000', {
  name: 'paper_arrival',
  columns: [
    { name: 'id', type: 'varchar(26)', primary: true },
    { name: 'applicationId', type: 'varchar(26)' },
    { name: 'copies', type: 'int' },
    { name: 'revision', type: 'int', nullable: true },
    { name: 'comparedCopies', type: 'int', nullable: true },
    { name: 'missingPages', type: 'varchar(300)', nullable: true },
    { name: 'recordedByStaffId', type: 'varchar(26)' },
    { name: 'recordedAtUtc', type: 'varchar(24)' },
    { name: 'undoneByStaffId', type: 'varchar(26)', nullable: true },
    { name: 'undoneAtUtc', type: 'varchar(24)', nullable: true },
    { name: 'undoReason', type: 'text', nullable: true },
  ],
  indices: [{ name: 'paper_arrival_application', columns: ['applicationId', 'id'] }],
  foreignKeys: [{ name: 'paper_arrival_of', column: 'applicationId', table: 'application' }],
});
