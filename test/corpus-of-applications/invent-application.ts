import type { Status } from '#shared/applications/statuses';
import { bureaus } from '#shared/campaigns/bureaus';
import { creditCodeCheckCharacter } from '#shared/text/credit-code';
import { Application } from '../../server/src/applications';
import type { Unit } from '../../server/src/units';
import { chanceOf, type Chance } from '../corpus/seeded-random';
import { soundAnswers, descriptionOf } from '../support/sound-answers';
import { inventProjectName, inventUnitName } from './invent-names';

export interface InventedApplication {
  unit: Unit;
  application: Application;
  /** The sequence of the last receipt; 0 before the first. */
  submissions: number;
  hasPageFindings: boolean;
}

/** Shares in per cent. One bureau has a quarter of the province, as 武汉 has; the smallest some hundred of 100,000. */
const regionShares = [25, 6, 5, 10, 10, 3, 5, 6, 7, 6, 4, 3, 4, 2, 2, 1.5, 0.5];
const statusShares: Record<Status, number> = {
  draft: 12,
  submitted: 28,
  returned: 8,
  approved: 10,
  declined: 6,
  recommended: 10,
  received: 8,
  underReview: 8,
  publicized: 2,
  selected: 2,
  notSelected: 3,
  withdrawn: 3,
};

const START_MS = Date.parse('2026-03-01T00:00:00.000Z');
const DAY_MS = 24 * 3_600_000;
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The application of this number: the same seed invents the same one on every machine. */
export function inventApplication(
  seed: string,
  index: number,
  { campaignId, textCharacters }: { campaignId: string; textCharacters: number },
): InventedApplication {
  const chance = chanceOf(`${seed}/${index}`);
  const bureau = bureaus[shareAt(chance, regionShares)] ?? bureaus[0];
  const statuses = Object.keys(statusShares) as Status[];
  const status = statuses[shareAt(chance, Object.values(statusShares))] ?? 'draft';
  const createdMs = START_MS + chance.whole(0, 30 * DAY_MS);
  // Most hand in during the last days before the deadline.
  const submittedMs = START_MS + 60 * DAY_MS - Math.floor(chance.next() ** 3 * 28 * DAY_MS);
  const isHandedIn = status !== 'draft' && !(status === 'withdrawn' && chance.isTrue(0.5));
  const returnCount = status === 'returned' ? 1 : isHandedIn && chance.isTrue(0.2) ? 1 : 0;
  const unit: Unit = {
    id: idAt(chance, createdMs - DAY_MS),
    creditCode: creditCodeAt(bureau.code, index),
    name: inventUnitName(chance, bureau.region),
    bureauCode: bureau.code,
    createdAtUtc: utc(createdMs - DAY_MS),
  };
  const directions = [1, 2, 3, 4, 5, 6, 7, 8, 9].filter(() => chance.isTrue(0.2)).slice(0, 3);
  const hasPriority = chance.isTrue(0.3);
  const answers = soundAnswers({
    unitName: unit.name,
    projectName: inventProjectName(chance),
    directions: (directions.length === 0 ? [chance.whole(1, 9)] : directions).map((n) => `direction${n}`),
    priorities: hasPriority ? ['provincialIntegration'] : [],
    description: descriptionOf(textCharacters),
  });
  const isOpened = isHandedIn && (status !== 'submitted' || chance.isTrue(0.4));
  const application = Object.assign(new Application(), {
    id: idAt(chance, createdMs),
    code: codeAt(chance, index),
    campaignId,
    unitId: unit.id,
    bureauCode: bureau.code,
    status,
    version: 10,
    answers: JSON.stringify(answers),
    confirmations: '[]',
    projectName: String(answers.projectName),
    hasPriority,
    printRevision: isHandedIn ? 1 + returnCount : null,
    openedAtUtc: isOpened ? utc(submittedMs + DAY_MS) : null,
    openedByStaffId: null,
    submittedAtUtc: isHandedIn ? utc(submittedMs) : null,
    returnCount,
    correctUntilUtc: status === 'returned' ? utc(submittedMs + chance.whole(3, 20) * DAY_MS) : null,
    decisionText: null,
    createdAtUtc: utc(createdMs),
    updatedAtUtc: utc(submittedMs),
  });
  const submissions = isHandedIn ? 1 + (status === 'returned' ? 0 : returnCount) : 0;
  return { unit, application, submissions, hasPageFindings: isHandedIn && chance.isTrue(0.05) };
}

export function utc(atMs: number): string {
  return new Date(atMs).toISOString();
}

/** A ULID of this moment. */
export function idAt(chance: Chance, atMs: number): string {
  let time = '';
  for (let left = atMs, place = 0; place < 10; place += 1, left = Math.floor(left / 32)) {
    time = (CROCKFORD[left % 32] ?? '0') + time;
  }
  return time + letters(chance, 16);
}

/** Ends in the number, so that no two are alike. */
function codeAt(chance: Chance, index: number): string {
  let tail = '';
  for (let left = index, place = 0; place < 5; place += 1, left = Math.floor(left / 32)) {
    tail = (CROCKFORD[left % 32] ?? '0') + tail;
  }
  return letters(chance, 5) + tail;
}

function letters(chance: Chance, count: number): string {
  return Array.from({ length: count }, () => CROCKFORD[chance.whole(0, 31)] ?? '0').join('');
}

function creditCodeAt(bureauCode: string, index: number): string {
  const first17 = `91${bureauCode}MA${String(index).padStart(7, '0')}`;
  return first17 + (creditCodeCheckCharacter(first17) ?? '0');
}

function shareAt(chance: Chance, shares: readonly number[]): number {
  let left = chance.next() * shares.reduce((sum, share) => sum + share, 0);
  return Math.max(
    0,
    shares.findIndex((share) => (left -= share) < 0),
  );
}
