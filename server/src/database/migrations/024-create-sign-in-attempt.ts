import { tableMigration } from './table-migration';

export const createSignInAttempt = tableMigration('CreateSignInAttempt1795651224000', {
  name: 'sign_in_attempt',
  columns: [
    { name: 'subjectSha256', type: 'varchar(64)', primary: true },
    { name: 'taken', type: 'int' },
    { name: 'windowEndsUtc', type: 'varchar(24)' },
  ],
  indices: [{ name: 'sign_in_attempt_window', columns: ['windowEndsUtc'] }],
});
