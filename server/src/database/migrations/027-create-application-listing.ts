import { tableMigration } from './table-migration';

export const createApplicationListing = tableMigration('CreateApplicationListing1795651227000', {
  name: 'application_listing',
  columns: [
    { name: 'applicationId', type: 'varchar(26)', primary: true },
    { name: 'campaignId', type: 'varchar(26)' },
    { name: 'bureauCode', type: 'varchar(6)' },
    { name: 'status', type: 'varchar(16)' },
    { name: 'marks', type: 'int' },
    { name: 'orderSubmitted', type: 'varchar(51)' },
    { name: 'orderUnit', type: 'varchar(128)' },
    { name: 'orderDue', type: 'varchar(51)' },
    { name: 'code', type: 'varchar(10)' },
    { name: 'creditCode', type: 'varchar(18)' },
    { name: 'unitName', type: 'varchar(200)' },
    { name: 'projectName', type: 'varchar(200)' },
    { name: 'directions', type: 'varchar(400)' },
    { name: 'searchText', type: 'text' },
    { name: 'submittedAtUtc', type: 'varchar(24)' },
    { name: 'openedAtUtc', type: 'varchar(24)', nullable: true },
    { name: 'correctUntilUtc', type: 'varchar(24)', nullable: true },
  ],
  indices: [
    ...(
      [
        ['submitted', 'orderSubmitted'],
        ['unit', 'orderUnit'],
        ['due', 'orderDue'],
      ] as const
    ).flatMap(([name, order]) => [
      {
        name: `listing_region_${name}`,
        columns: ['campaignId', 'bureauCode', 'status', order, 'marks'],
      },
      { name: `listing_${name}`, columns: ['campaignId', 'status', order, 'marks'] },
    ]),
    { name: 'listing_code', columns: ['code'] },
    { name: 'listing_credit_code', columns: ['creditCode'] },
  ],
});
