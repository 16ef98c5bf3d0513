import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { LinkEndReason } from '#shared/api/endpoints/computer-links';

/**
 * A web page on a computer that waits for a phone, or is open at the application that the phone has chosen. Its sign-in is
 * a session of the same id; of both secrets only the hashes are kept.
 */
@Entity('computer_link')
@Index('computer_link_scan', ['scanSha256'], { unique: true })
@Index('computer_link_state', ['applicationId', 'state'])
@Index('computer_link_age', ['createdAtUtc'])
export class ComputerLink {
  @PrimaryColumn('varchar', { length: 26 })
  id!: string;

  /** Of the computer's own secret, which becomes its token when a phone connects it. Never on the screen. */
  @Column('varchar', { length: 64 })
  tokenSha256!: string;

  /** Of what the QR code says. */
  @Column('varchar', { length: 64 })
  scanSha256!: string;

  /** Shown beside the QR code, typed on the phone. */
  @Column('varchar', { length: 4 })
  checkNumber!: string;

  /** As the page names itself, for example Windows · Edge. */
  @Column('varchar', { length: 40 })
  browser!: string;

  @Column('varchar', { length: 8 })
  state!: 'waiting' | 'active' | 'ended';

  @Column('int')
  wrongNumbers!: number;

  @Column('varchar', { length: 24 })
  createdAtUtc!: string;

  /** Until when a phone may scan it. */
  @Column('varchar', { length: 24 })
  expiresAtUtc!: string;

  @Column('varchar', { length: 26, nullable: true })
  accountId!: string | null;

  /** By name: the room of the applications ends links, and so stands on this one. */
  @Column('varchar', { length: 26, nullable: true })
  @ForeignKey('Application', { name: 'computer_link_application' })
  applicationId!: string | null;

  @Column('varchar', { length: 24, nullable: true })
  connectedAtUtc!: string | null;

  @Column('varchar', { length: 24, nullable: true })
  endedAtUtc!: string | null;

  @Column('varchar', { length: 16, nullable: true })
  endReason!: LinkEndReason | null;
}
