import type { EntityManager } from 'typeorm';
import type { Answers } from '#shared/applications/answers';
import type { Application } from '../applications';
import { Unit } from '../units';
import { ApplicationGram } from './application-gram.entity';
import { ApplicationListing } from './application-listing.entity';
import { adjustCounts } from './count-applications';
import { factMarks, listingMarks, type FactMark } from './listing-marks';
import { listRowOf, stateColumnsOf } from './list-row';
import { gramsOf } from './name-grams';

type HandedIn = Application & { submittedAtUtc: string };

/**
 * Keeps lists, numbers and search in step with a change of an application, in the transaction of the change.
 *
 * @param before null for an application that has just been made
 */
export async function keepListing(
  tx: EntityManager,
  before: Application | null,
  after: Application,
): Promise<void> {
  await adjustCounts(tx, before, after);
  if (!isHandedIn(after)) {
    if (before !== null && isHandedIn(before)) await removeFromList(tx, after.id);
  } else if (before?.submittedAtUtc !== after.submittedAtUtc) {
    await putOnList(tx, after, JSON.parse(after.answers) as Answers);
  } else if (isStateChanged(before, after)) {
    await updateState(tx, after);
  }
}

/** Takes one that was never handed in out of the numbers; on the lists it is not. */
export function forgetDraft(tx: EntityManager, draft: Application): Promise<void> {
  return adjustCounts(tx, draft, null);
}

/** Notes a fact that the application's own row does not have; nothing happens to one that is not on the list. */
export async function markListing(
  tx: EntityManager,
  applicationId: string,
  facts: Partial<Record<FactMark, boolean>>,
): Promise<void> {
  let marks = 'marks';
  for (const [fact, isSo] of Object.entries(facts) as [FactMark, boolean][]) {
    marks = isSo ? `(${marks} | ${listingMarks[fact]})` : `(${marks} & ~${listingMarks[fact]})`;
  }
  await tx.update(ApplicationListing, { applicationId }, { marks: () => marks });
}

/** Writes the row and the grams of the names as they were handed in. Facts that were noted before stay. */
export async function putOnList(tx: EntityManager, application: HandedIn, answers: Answers): Promise<void> {
  const unit = await tx.findOneByOrFail(Unit, { id: application.unitId });
  const row = listRowOf(application, unit, answers);
  const old = await tx.findOneBy(ApplicationListing, { applicationId: application.id });
  if (old === null) {
    await tx.insert(ApplicationListing, row);
    await addGrams(tx, row);
    return;
  }
  const { applicationId, ...columns } = row;
  const marks = row.marks | (old.marks & factMarks);
  await tx.update(ApplicationListing, { applicationId }, { ...columns, marks });
  if (old.searchText === row.searchText) return;
  await removeGrams(tx, old);
  await addGrams(tx, row);
}

async function updateState(tx: EntityManager, application: Application): Promise<void> {
  const { marks, ...columns } = stateColumnsOf(application, false);
  // The priority is the one that was handed in.
  const kept = factMarks | listingMarks.priority;
  await tx.update(
    ApplicationListing,
    { applicationId: application.id },
    { ...columns, marks: () => `(marks & ${kept}) | ${marks}` },
  );
}

async function removeFromList(tx: EntityManager, applicationId: string): Promise<void> {
  const old = await tx.findOneBy(ApplicationListing, { applicationId });
  if (old === null) return;
  await removeGrams(tx, old);
  await tx.delete(ApplicationListing, { applicationId });
}

async function addGrams(tx: EntityManager, row: ApplicationListing): Promise<void> {
  const { applicationId, campaignId, bureauCode } = row;
  const grams = gramsOf(row.searchText).map((gram) => ({ campaignId, gram, bureauCode, applicationId }));
  if (grams.length === 0) return;
  // A row that was lost and is made again may find its grams still there.
  await tx.createQueryBuilder().insert().into(ApplicationGram).values(grams).orIgnore().execute();
}

/** Each by its whole key: the table has no other way in than the search's. */
async function removeGrams(tx: EntityManager, row: ApplicationListing): Promise<void> {
  const { applicationId, campaignId, bureauCode } = row;
  for (const gram of gramsOf(row.searchText)) {
    await tx.delete(ApplicationGram, { campaignId, gram, bureauCode, applicationId });
  }
}

function isHandedIn(application: Application): application is HandedIn {
  return application.submittedAtUtc !== null;
}

function isStateChanged(before: Application | null, after: Application): boolean {
  return (['status', 'openedAtUtc', 'correctUntilUtc', 'returnCount'] as const).some(
    (column) => before?.[column] !== after[column],
  );
}
