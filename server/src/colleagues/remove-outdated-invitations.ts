import { LessThan } from 'typeorm';
import { databaseNow, type Database } from '../database';
import { UnitInvitation } from './unit-invitation.entity';

/** What nobody used in time goes, with the name that stood in it; the trail keeps that it was. */
export async function removeOutdatedInvitations(database: Database): Promise<void> {
  const now = await databaseNow(database.read);
  await database.write((tx) => tx.delete(UnitInvitation, { expiresAtUtc: LessThan(now) }));
}
