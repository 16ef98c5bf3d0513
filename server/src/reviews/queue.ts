import { Brackets, In, type EntityManager } from 'typeorm';
import { choicesAnswer, textAnswer } from '#shared/applications/answers';
import type { CampaignDefinition } from '#shared/campaigns/campaign-definition';
import type { Status } from '#shared/applications/statuses';
import type { QueueRow } from '#shared/api/views';
import { answersOf, Application, regionOf, Submission } from '../applications';
import { definitionFor } from '../campaigns';
import type { StaffActor } from '../http';
import { problem } from '../problem';

const PAGE_SIZE = 50;

export interface QueueQuery {
  status?: Status | undefined;
  search?: string | undefined;
  after?: string | undefined;
}

/** The region's applications, first submitted first, page by page from where the last page ended. */
export async function readQueue(
  read: EntityManager,
  actor: StaffActor,
  { status, search, after }: QueueQuery,
): Promise<{ rows: QueueRow[]; nextAfter: string | null }> {
  const query = read
    .createQueryBuilder(Application, 'application')
    .where(regionOf(actor))
    .andWhere('application.submittedAtUtc IS NOT NULL')
    .orderBy('application.submittedAtUtc', 'ASC')
    .addOrderBy('application.id', 'ASC')
    .limit(PAGE_SIZE + 1);
  if (status !== undefined) query.andWhere('application.status = :status', { status });
  const words = search?.trim() ?? '';
  if (words !== '') {
    const pattern = `%${words.replace(/[!%_]/g, '!$&')}%`;
    query.innerJoin('unit', 'unit', 'unit.id = application.unitId').andWhere(
      new Brackets((either) =>
        either
          .where("application.projectName LIKE :pattern ESCAPE '!'", { pattern })
          .orWhere("unit.name LIKE :pattern ESCAPE '!'")
          .orWhere('application.code = :code', { code: codeIn(words) }),
      ),
    );
  }
  if (after !== undefined) {
    const { submittedAtUtc, id } = readCursor(after);
    query.andWhere(
      new Brackets((either) =>
        either
          .where('application.submittedAtUtc > :submittedAtUtc', { submittedAtUtc })
          .orWhere('(application.submittedAtUtc = :submittedAtUtc AND application.id > :id)', { id }),
      ),
    );
  }
  const found = await query.getMany();
  const page = found.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  const numbers = await receiptNumbers(read, page);
  const rows: QueueRow[] = [];
  for (const application of page) {
    const definition = await definitionFor(read, application.campaignId);
    rows.push(presentRow(application, definition, numbers.get(application.id) ?? null));
  }
  const nextAfter =
    found.length > PAGE_SIZE && last !== undefined ? `${last.submittedAtUtc ?? ''}_${last.id}` : null;
  return { rows, nextAfter };
}

export async function countByStatus(
  read: EntityManager,
  actor: StaffActor,
): Promise<Partial<Record<Status, number>>> {
  const rows = await read
    .createQueryBuilder(Application, 'application')
    .select('application.status', 'status')
    .addSelect('COUNT(*)', 'count')
    .where(regionOf(actor))
    .andWhere('application.submittedAtUtc IS NOT NULL')
    .groupBy('application.status')
    .getRawMany<{ status: Status; count: string | number }>();
  return Object.fromEntries(rows.map(({ status, count }) => [status, Number(count)]));
}

/** The application's code, also out of a receipt's number: SC-K7Q2M9X4AB-1. */
function codeIn(words: string): string {
  const number = /^(?:SC-)?([0-9A-Z]{10})(?:-\d+)?$/.exec(words.toUpperCase());
  return number?.[1] ?? words;
}

function readCursor(after: string): { submittedAtUtc: string; id: string } {
  const [submittedAtUtc, id] = after.split('_');
  if (submittedAtUtc === undefined || id === undefined) throw problem('request.invalid');
  return { submittedAtUtc, id };
}

/** The number of each application's last receipt, in one query for the whole page. */
async function receiptNumbers(
  read: EntityManager,
  page: readonly Application[],
): Promise<Map<string, string>> {
  const submissions = await read.find(Submission, {
    select: { applicationId: true, number: true },
    where: { applicationId: In(page.map(({ id }) => id)) },
    order: { sequence: 'ASC' },
  });
  return new Map(submissions.map(({ applicationId, number }) => [applicationId, number]));
}

function presentRow(
  application: Application,
  definition: CampaignDefinition,
  number: string | null,
): QueueRow {
  const { id, status, hasPriority, submittedAtUtc, openedAtUtc, returnCount, bureauCode } = application;
  const answers = answersOf(application);
  const chosen = choicesAnswer(answers, 'directions');
  const directions = definition.directionAreas.flatMap((area) => area.directions);
  return {
    id,
    number,
    unitName: textAnswer(answers, 'unitName'),
    projectName: textAnswer(answers, 'projectName'),
    directions: directions.filter(({ key }) => chosen.includes(key)).map(({ title }) => title),
    status,
    hasPriority,
    submittedAtUtc,
    openedAtUtc,
    isReturnedBefore: returnCount > 0,
    bureauCode,
  };
}
