import { In, Like, type EntityManager } from 'typeorm';
import { PAPER_COPIES_DEFAULT } from '#shared/campaigns/campaign-content';
import type { PaperArrivalsView } from '#shared/api/views';
import { StaffAccount } from '../accounts';
import type { Application } from '../applications';
import { CampaignBureau } from '../campaigns';
import type { StaffActor } from '../http';
import { Notice } from '../notices';
import { PaperArrival } from './paper-arrival.entity';
import { mayRecordPaper, statusesThatOwePaper } from './paper-stages';

export async function presentArrivals(
  manager: EntityManager,
  actor: StaffActor,
  application: Application,
): Promise<PaperArrivalsView> {
  const { id: applicationId, campaignId, bureauCode, status } = application;
  const rows = await manager.find(PaperArrival, { where: { applicationId }, order: { id: 'DESC' } });
  const terms = await manager.findOneBy(CampaignBureau, { campaignId, bureauCode });
  const nameOf = await staffNames(manager, rows);
  const valid = rows.filter(({ undoneAtUtc }) => undoneAtUtc === null);
  const isBureau = actor.role === 'bureau' || actor.role === 'bureauHead';
  const reminder = await manager.findOne(Notice, {
    where: { applicationId, kind: 'paperMissing', cause: Like('paperMissing.%') },
    order: { id: 'DESC' },
  });
  return {
    version: versionOf(rows),
    copiesWanted: terms?.paperCopies ?? PAPER_COPIES_DEFAULT,
    copiesArrived: valid.reduce((sum, { copies }) => sum + copies, 0),
    arrivals: rows.map((row) => presentArrival(row, nameOf)),
    remindedAtUtc: reminder?.sentAtUtc ?? null,
    may: {
      record: isBureau && mayRecordPaper(status),
      remind: isBureau && valid.length === 0 && statusesThatOwePaper.includes(status),
    },
  };
}

/** Grows with every arrival and every undoing; the caller holds the application's row while it writes. */
export function versionOf(rows: readonly PaperArrival[]): number {
  return 1 + rows.length + rows.filter(({ undoneAtUtc }) => undoneAtUtc !== null).length;
}

function presentArrival(
  row: PaperArrival,
  nameOf: (staffId: string) => string,
): PaperArrivalsView['arrivals'][number] {
  const { id, copies, recordedAtUtc, recordedByStaffId, revision, comparedCopies, missingPages } = row;
  const { undoneAtUtc, undoneByStaffId, undoReason } = row;
  const isCompared = revision !== null && comparedCopies !== null && missingPages !== null;
  const isUndone = undoneAtUtc !== null && undoneByStaffId !== null;
  return {
    id,
    copies,
    recordedAtUtc,
    recordedBy: nameOf(recordedByStaffId),
    comparison: isCompared
      ? { revision, completeCopies: comparedCopies, missingPages: JSON.parse(missingPages) as number[] }
      : null,
    undone: isUndone ? { atUtc: undoneAtUtc, by: nameOf(undoneByStaffId), reason: undoReason ?? '' } : null,
  };
}

async function staffNames(
  manager: EntityManager,
  rows: readonly PaperArrival[],
): Promise<(staffId: string) => string> {
  const ids = rows.flatMap((row) => [row.recordedByStaffId, row.undoneByStaffId ?? []].flat());
  const staff = ids.length === 0 ? [] : await manager.findBy(StaffAccount, { id: In([...new Set(ids)]) });
  const names = new Map(staff.map(({ id, displayName }) => [id, displayName]));
  return (staffId) => names.get(staffId) ?? '';
}
