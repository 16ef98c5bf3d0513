import { tableMigration } from './table-migration';

export const createDeadlineExtension = tableMigration('CreateDeadlineExtension1795651250000', {
  name: 'deadline_extension',
  columns: [
    { name: 'id', type: 'varchar(26)', primary: true },
    { name: 'campaignId', type: 'varchar(26)' },
    { name: 'number', type: 'int' },
    { name: 'bureauCode', type: 'varchar(6)', nullable: true },
    { name: 'fromUtc', type: 'varchar(24)' },
    { name: 'toUtc', type: 'varchar(24)' },
    { name: 'reason', type: 'text' },
    { name: 'madeByStaffId', type: 'varchar(26)' },
    { name: 'madeAtUtc', type: 'varchar(24)' },
    { name: 'toldUpTo', type: 'varchar(26)' },
    { name: 'toldAtUtc', type: 'varchar(24)', nullable: true },
  ],
  indices: [
    { name: 'deadline_extension_number', columns: ['campaignId', 'number'], unique: true },
    { name: 'deadline_extension_telling', columns: ['toldAtUtc'] },
  ],
  foreignKeys: [{ name: 'deadline_extension_campaign', column: 'campaignId', table: 'campaign' }],
});
