import { tableMigration } from './table-migration';

export const createOutboxMessage = tableMigration('CreateOutboxMessage1795478416000', {
  name: 'outbox_message',
  columns: [
    { name: 'id', type: 'varchar(26)', primary: true },
    { name: 'noticeId', type: 'varchar(26)' },
    { name: 'accountId', type: 'varchar(26)' },
    { name: 'template', type: 'varchar(16)' },
    { name: 'parts', type: 'text' },
    { name: 'page', type: 'varchar(200)' },
    { name: 'state', type: 'varchar(16)' },
    { name: 'attempts', type: 'int' },
    { name: 'dueAtUtc', type: 'varchar(24)' },
    { name: 'validUntilUtc', type: 'varchar(24)' },
    { name: 'errcode', type: 'int', nullable: true },
    { name: 'wechatMessageId', type: 'varchar(64)', nullable: true },
    { name: 'createdAtUtc', type: 'varchar(24)' },
    { name: 'finishedAtUtc', type: 'varchar(24)', nullable: true },
  ],
  indices: [
    { name: 'outbox_message_due', columns: ['state', 'dueAtUtc'] },
    { name: 'outbox_message_notice', columns: ['noticeId'], unique: true },
  ],
  foreignKeys: [{ name: 'outbox_message_notice_exists', column: 'noticeId', table: 'notice' }],
});
