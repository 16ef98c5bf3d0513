import { tableMigration } from './table-migration';

export const createApplication = tableMigration('CreateApplication1795478409000', {
  name: 'application',
  columns: [
    { name: 'id', type: 'varchar(26)', primary: true },
    { name: 'code', type: 'varchar(10)' },
    { name: 'campaignId', type: 'varchar(26)' },
    { name: 'unitId', type: 'varchar(26)' },
    { name: 'bureauCode', type: 'varchar(6)' },
    { name: 'status', type: 'varchar(16)' },
    { name: 'version', type: 'int' },
    { name: 'answers', type: 'mediumtext' },
    { name: 'confirmations', type: 'text' },
    { name: 'projectName', type: 'varchar(200)' },
    { name: 'hasPriority', type: 'boolean' },
    { name: 'printRevision', type: 'int', nullable: true },
    { name: 'openedAtUtc', type: 'varchar(24)', nullable: true },
    { name: 'openedByStaffId', type: 'varchar(26)', nullable: true },
    { name: 'submittedAtUtc', type: 'varchar(24)', nullable: true },
    { name: 'returnCount', type: 'int' },
    { name: 'correctUntilUtc', type: 'varchar(24)', nullable: true },
    { name: 'decisionText', type: 'text', nullable: true },
    { name: 'createdAtUtc', type: 'varchar(24)' },
    { name: 'updatedAtUtc', type: 'varchar(24)' },
  ],
  indices: [
    { name: 'application_unit_once', columns: ['campaignId', 'unitId'], unique: true },
    { name: 'application_region_queue', columns: ['bureauCode', 'status', 'submittedAtUtc', 'id'] },
    { name: 'application_queue', columns: ['status', 'submittedAtUtc', 'id'] },
    { name: 'application_code', columns: ['code'], unique: true },
  ],
  foreignKeys: [
    { name: 'application_campaign', column: 'campaignId', table: 'campaign' },
    { name: 'application_unit', column: 'unitId', table: 'unit' },
  ],
});
