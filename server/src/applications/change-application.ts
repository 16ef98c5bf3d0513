import type { EntityManager } from 'typeorm';
import { isEditableStatus } from '#shared/applications/statuses';
import { campaignById, deadlineFor } from '../campaigns';
import { keepListing } from '../listing';
import { problem } from '../problem';
import { Application } from './application.entity';

type Changes = Partial<Omit<Application, 'id' | 'version' | 'updatedAtUtc'>>;

/** Refuses an update that has not seen the latest version, and hands the caller the state as it stands. */
export async function requireVersion(
  application: Application,
  expectedVersion: number,
  presentCurrent: () => Promise<unknown>,
): Promise<void> {
  if (application.version !== expectedVersion)
    throw problem('version.stale', { current: await presentCurrent() });
}

/**
 * Writes changes onto the version and state that were read, and only onto those. Returns the row as it is now.
 *
 * @throws application.moveNotAllowed when somebody else was faster
 */
export async function changeApplication(
  tx: EntityManager,
  seen: Application,
  changes: Changes,
  nowUtc: string,
): Promise<Application> {
  const next = { ...changes, version: seen.version + 1, updatedAtUtc: nowUtc };
  const result = await tx.update(
    Application,
    { id: seen.id, version: seen.version, status: seen.status },
    next,
  );
  if (result.affected !== 1) throw problem('application.moveNotAllowed');
  const changed = Object.assign(new Application(), seen, next);
  await keepListing(tx, seen, changed);
  return changed;
}

/** Until when the contact may change and submit: the deadline, or the date given with a return if it is later. */
export async function editableUntil(manager: EntityManager, application: Application): Promise<string> {
  const campaign = await campaignById(manager, application.campaignId);
  const deadline = await deadlineFor(manager, campaign, application.bureauCode);
  const { correctUntilUtc, status } = application;
  return status === 'returned' && correctUntilUtc !== null && correctUntilUtc > deadline
    ? correctUntilUtc
    : deadline;
}

/** @throws application.notEditable in a state without editing; campaign.closed after the time is over */
export async function requireEditable(
  manager: EntityManager,
  application: Application,
  nowUtc: string,
): Promise<void> {
  if (!isEditableStatus(application.status)) throw problem('application.notEditable');
  await requireInTime(manager, application, nowUtc);
}

/** Equal to the deadline is still in time. */
export async function requireInTime(
  manager: EntityManager,
  application: Application,
  atUtc: string,
): Promise<void> {
  const until = await editableUntil(manager, application);
  if (atUtc > until) throw problem('campaign.closed', { detail: `截止时间 ${until}，服务器时间 ${atUtc}` });
}
