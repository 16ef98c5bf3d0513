import { tableMigration } from './table-migration';

export const createBureauOpinion = tableMigration('CreateBureauOpinion1795651251000', {
  name: 'bureau_opinion',
  columns: [
    { name: 'applicationId', type: 'varchar(26)', primary: true },
    { name: 'version', type: 'int' },
    { name: 'text', type: 'text' },
    { name: 'printRevision', type: 'int', nullable: true },
    { name: 'waivedRevision', type: 'int', nullable: true },
    { name: 'waiverReason', type: 'text', nullable: true },
    { name: 'waivedByStaffId', type: 'varchar(26)', nullable: true },
    { name: 'waivedAtUtc', type: 'varchar(24)', nullable: true },
    { name: 'savedByStaffId', type: 'varchar(26)' },
    { name: 'savedAtUtc', type: 'varchar(24)' },
  ],
  foreignKeys: [{ name: 'bureau_opinion_about', column: 'applicationId', table: 'application' }],
});
