import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Status } from '#shared/applications/statuses';

/**
 * One row for each application that has been handed in: what the desks list, sort, filter and search by, and none of
 * the long texts. Kept by keep-listing.ts in the transaction of the change itself.
 *
 * Each order is one text that ends in the application's id, so that a place in a list is one value and the next page
 * one seek. The marks stand in every index: a filter reads no row that it does not show.
 */
@Entity('application_listing')
@Index('listing_region_submitted', ['campaignId', 'bureauCode', 'status', 'orderSubmitted', 'marks'])
@Index('listing_region_unit', ['campaignId', 'bureauCode', 'status', 'orderUnit', 'marks'])
@Index('listing_region_due', ['campaignId', 'bureauCode', 'status', 'orderDue', 'marks'])
@Index('listing_submitted', ['campaignId', 'status', 'orderSubmitted', 'marks'])
@Index('listing_unit', ['campaignId', 'status', 'orderUnit', 'marks'])
@Index('listing_due', ['campaignId', 'status', 'orderDue', 'marks'])
@Index('listing_directions', ['campaignId', 'directions'])
@Index('listing_code', ['code'])
@Index('listing_credit_code', ['creditCode'])
export class ApplicationListing {
  @PrimaryColumn('varchar', { length: 26 })
  applicationId!: string;

  @Column('varchar', { length: 26 })
  campaignId!: string;

  @Column('varchar', { length: 6 })
  bureauCode!: string;

  @Column('varchar', { length: 16 })
  status!: Status;

  /** Sum of listingMarks (listing-marks.ts). */
  @Column('int')
  marks!: number;

  @Column('varchar', { length: 51 })
  orderSubmitted!: string;

  /** By the sound of the unit's name (name-order.ts). */
  @Column('varchar', { length: 128 })
  orderUnit!: string;

  /** By the date until which the contact may correct; those without one come last. */
  @Column('varchar', { length: 51 })
  orderDue!: string;

  @Column('varchar', { length: 10 })
  code!: string;

  @Column('varchar', { length: 18 })
  creditCode!: string;

  /** As handed in last: what the contact types during a correction is not the desk's yet. */
  @Column('varchar', { length: 200 })
  unitName!: string;

  @Column('varchar', { length: 200 })
  projectName!: string;

  /** Keys between commas: `,direction1,direction3,`. */
  @Column('varchar', { length: 400 })
  directions!: string;

  /** The names as searchableText makes them; the grams are made from it. */
  @Column('text')
  searchText!: string;

  @Column('varchar', { length: 24 })
  submittedAtUtc!: string;

  @Column('varchar', { length: 24, nullable: true })
  openedAtUtc!: string | null;

  @Column('varchar', { length: 24, nullable: true })
  correctUntilUtc!: string | null;
}
