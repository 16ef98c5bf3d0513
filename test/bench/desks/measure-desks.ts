import { endpointPaths } from '#shared/api/paths';
import { clerkOf, provinceClerk, type Clerk } from '../../support/people';
import type { TestApp } from '../../support/test-app';
import { openBareDriver, type BareDriver } from './bare-driver';
import type { DeskLine } from './desk-table';
import { timesOf, type MeasuredTimes } from './measured-times';
import { searchesOf } from './searches';

type Line = Omit<DeskLine, 'database'>;
type Query = Record<string, string>;

interface Plan {
  runs: number;
  say: (line: string) => void;
}

const REGION = '420100';
const THOUSANDTH_PAGE_ROWS = 999 * 50;

export async function measureDesks(app: TestApp, { runs, say }: Plan): Promise<Line[]> {
  const bare = await openBareDriver(app.location);
  const lines: Line[] = [];
  const note = (line: Line): void => {
    lines.push(line);
    say(`${line.name}: p95 ${line.times?.p95.toFixed(1) ?? ''} ms`);
  };
  try {
    const bareMedian = (await timesOf(() => barePage(bare, app), { runs })).median;
    const limit = { name: 'p95 < 50 ms', ms: 50 };
    for (const [name, query, who] of queuePages) {
      const times = await queueTimes(app, { query, who, runs });
      note(line(`queue: ${name}`, times, { limit, bareMedian }));
    }
    note(await thousandthPage(app, bare, runs));
    const searchLimit = { name: 'p95 < 150 ms', ms: 150 };
    for (const who of ['bureau', 'province'] as const) {
      for (const [name, searches] of Object.entries(
        await searchesOf(app, who === 'bureau' ? REGION : null),
      )) {
        const times = await searchTimes(app, { searches, who, runs });
        note(line(`search: ${name}, ${who}`, times, { limit: searchLimit, bareMedian: null }));
      }
    }
    const clerk = await provinceClerk(app);
    const counts = await timesOf(() => asked(clerk, 'reviews.counts', {}), { runs });
    note(line('numbers of the tabs, province', counts, { limit, bareMedian: null }));
    if ('board.overview' in endpointPaths) {
      const board = await timesOf(() => asked(clerk, 'board.overview' as 'reviews.counts', {}), { runs });
      note(line('board', board, { limit: { name: 'p95 < 200 ms', ms: 200 }, bareMedian: null }));
    }
    return lines;
  } finally {
    await bare.close();
  }
}

const queuePages: readonly [name: string, query: Query, who: 'bureau' | 'province'][] = [
  ['waiting, largest region', { status: 'submitted' }, 'bureau'],
  ['every state, largest region', {}, 'bureau'],
  ['waiting, province', { status: 'submitted' }, 'province'],
  ['every state, province', {}, 'province'],
  ['last first, province', { order: 'submittedLast' }, 'province'],
  ['by unit, province', { order: 'unit' }, 'province'],
  ['by date of correction, province', { status: 'returned', order: 'due' }, 'province'],
  ['priority, not opened, province', { status: 'submitted', priority: 'yes', opened: 'no' }, 'province'],
  ['findings, returned before, province', { findings: 'yes', returned: 'yes' }, 'province'],
  ['paper arrived (none has), province', { paper: 'yes' }, 'province'],
  ['one direction, province', { direction: 'direction7', status: 'approved,recommended' }, 'province'],
];

async function queueTimes(
  app: TestApp,
  { query, who, runs }: { query: Query; who: 'bureau' | 'province'; runs: number },
): Promise<MeasuredTimes> {
  const clerk = await atDesk(app, who);
  let after: string | null = null;
  return timesOf(
    async () => {
      // Onward through the pages, as a clerk who shows more and more.
      const place: Query = after === null ? {} : { after };
      after = (await asked(clerk, 'reviews.queue', { ...query, ...place })).nextAfter;
    },
    { runs },
  );
}

/** Page 1 and page 1,000 in turns, so that both meet the same machine. */
async function thousandthPage(app: TestApp, bare: BareDriver, runs: number): Promise<Line> {
  const clerk = await provinceClerk(app);
  const [place] = (await bare.all(
    `SELECT orderSubmitted AS place FROM application_listing WHERE campaignId = ?
     ORDER BY orderSubmitted LIMIT 1 OFFSET ${THOUSANDTH_PAGE_ROWS - 1}`,
    [app.campaignId],
  )) as { place: string }[];
  if (place === undefined) {
    return { ...line('queue: page 1,000', null, {}), note: 'fewer than 50,000 applications' };
  }
  const half = Math.ceil(runs / 2);
  const first = await timesOf(() => asked(clerk, 'reviews.queue', {}), { runs: half });
  const late = await timesOf(() => asked(clerk, 'reviews.queue', { after: place.place }), { runs: half });
  const ratio = late.median / first.median;
  return {
    ...line('queue: page 1,000, province', late, {}),
    note: `  ${ratio.toFixed(2)} x page 1`,
    passLine: 'as fast as page 1 (within a quarter)',
    isKept: ratio < 1.25,
  };
}

async function searchTimes(
  app: TestApp,
  { searches, who, runs }: { searches: readonly string[]; who: 'bureau' | 'province'; runs: number },
): Promise<MeasuredTimes> {
  const clerk = await atDesk(app, who);
  return timesOf((run) => asked(clerk, 'reviews.queue', { search: searches[run % searches.length] ?? '' }), {
    runs,
  });
}

/** The same fifty rows by the same index, without server, session and schemas. */
async function barePage(bare: BareDriver, app: TestApp): Promise<void> {
  const ids = (await bare.all(
    `SELECT applicationId AS id FROM application_listing WHERE campaignId = ? AND bureauCode = ? AND status = ?
     ORDER BY orderSubmitted LIMIT 51`,
    [app.campaignId, REGION, 'submitted'],
  )) as { id: string }[];
  const places = ids.map(() => '?').join(', ');
  if (ids.length === 0) return;
  await bare.all(
    `SELECT * FROM application_listing WHERE applicationId IN (${places})`,
    ids.map(({ id }) => id),
  );
}

/** A new person for each measurement: an account has a limit of requests a minute. */
function atDesk(app: TestApp, who: 'bureau' | 'province'): Promise<Clerk> {
  return who === 'bureau' ? clerkOf(app, REGION) : provinceClerk(app);
}

async function asked<Name extends 'reviews.queue' | 'reviews.counts'>(
  clerk: Clerk,
  name: Name,
  query: Query,
) {
  return (await clerk.call(name, { query })).body;
}

function line(
  name: string,
  times: MeasuredTimes | null,
  { limit, bareMedian = null }: { limit?: { name: string; ms: number }; bareMedian?: number | null },
): Line {
  return {
    name,
    times,
    overBareDriver: times === null || bareMedian === null ? null : times.median / bareMedian,
    note: '',
    passLine: limit?.name ?? null,
    isKept: limit === undefined || times === null ? null : times.p95 < limit.ms,
  };
}
