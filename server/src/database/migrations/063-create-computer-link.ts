import { tableMigration } from './table-migration';

export const createComputerLink = tableMigration('CreateComputerLink1795651263000', {
  name: 'computer_link',
  columns: [
    { name: 'id', type: 'varchar(26)', primary: true },
    { name: 'tokenSha256', type: 'varchar(64)' },
    { name: 'scanSha256', type: 'varchar(64)' },
    { name: 'checkNumber', type: 'varchar(4)' },
    { name: 'browser', type: 'varchar(40)' },
    { name: 'state', type: 'varchar(8)' },
    { name: 'wrongNumbers', type: 'int' },
    { name: 'createdAtUtc', type: 'varchar(24)' },
    { name: 'expiresAtUtc', type: 'varchar(24)' },
    { name: 'accountId', type: 'varchar(26)', nullable: true },
    { name: 'applicationId', type: 'varchar(26)', nullable: true },
    { name: 'connectedAtUtc', type: 'varchar(24)', nullable: true },
    { name: 'endedAtUtc', type: 'varchar(24)', nullable: true },
    { name: 'endReason', type: 'varchar(16)', nullable: true },
  ],
  indices: [
    { name: 'computer_link_scan', columns: ['scanSha256'], unique: true },
    { name: 'computer_link_state', columns: ['applicationId', 'state'] },
    { name: 'computer_link_age', columns: ['createdAtUtc'] },
  ],
  foreignKeys: [{ name: 'computer_link_application', column: 'applicationId', table: 'application' }],
});
