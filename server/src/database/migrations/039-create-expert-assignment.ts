import { tableMigration } from './table-migration';

export const createExpertAssignment = tableMigration('CreateExpertAssignment1795651239000', {
  name: 'expert_assignment',
  columns: [
    { name: 'id', type: 'varchar(26)', primary: true },
    { name: 'campaignId', type: 'varchar(26)' },
    { name: 'applicationId', type: 'varchar(26)' },
    { name: 'expertId', type: 'varchar(26)' },
    { name: 'state', type: 'varchar(12)' },
    { name: 'assignedAtUtc', type: 'varchar(24)' },
    { name: 'endedAtUtc', type: 'varchar(24)', nullable: true },
    { name: 'endReason', type: 'text', nullable: true },
    { name: 'excusedAtUtc', type: 'varchar(24)', nullable: true },
    { name: 'excuse', type: 'text', nullable: true },
    { name: 'remindedAtUtc', type: 'varchar(24)', nullable: true },
    { name: 'reminders', type: 'int' },
  ],
  indices: [
    { name: 'expert_assignment_once', columns: ['applicationId', 'expertId'], unique: true },
    { name: 'expert_assignment_own', columns: ['expertId', 'state', 'id'] },
    { name: 'expert_assignment_campaign', columns: ['campaignId', 'state'] },
  ],
  foreignKeys: [
    { name: 'expert_assignment_about', column: 'applicationId', table: 'application' },
    { name: 'expert_assignment_expert', column: 'expertId', table: 'staff_account' },
  ],
});
