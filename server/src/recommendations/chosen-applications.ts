import { In, type EntityManager } from 'typeorm';
import { choicesAnswer, textAnswer } from '#shared/applications/answers';
import type { Status } from '#shared/applications/statuses';
import type { RequestFault } from '#shared/api/problems';
import type { TableStatus } from '#shared/recommendations/table-statuses';
import { answersOf, Application } from '../applications';
import { definitionFor, rememberVersions } from '../campaigns';
import { RecommendationEntry } from './recommendation-entry.entity';
import type { RecommendationTable } from './recommendation-table.entity';
import { recommendationWording } from './recommendations-wording';

export interface Chosen {
  entry: RecommendationEntry;
  application: Application;
}

/** What the entries of a table must be, by the state of the table. */
const soundStatuses: Record<TableStatus, readonly Status[]> = {
  draft: ['approved'],
  returned: ['approved'],
  sent: ['recommended'],
  received: ['received', 'underReview', 'publicized', 'selected', 'notSelected'],
};

/** The rows of a table in their order. */
export async function chosenOf(manager: EntityManager, table: RecommendationTable): Promise<Chosen[]> {
  const entries = await manager.find(RecommendationEntry, {
    where: { tableId: table.id },
    order: { ordinal: 'ASC' },
  });
  const ids = entries.map(({ applicationId }) => applicationId);
  const found = ids.length === 0 ? [] : await manager.findBy(Application, { id: In(ids) });
  const byId = new Map(found.map((application) => [application.id, application]));
  return entries.flatMap((entry) => {
    const application = byId.get(entry.applicationId);
    return application === undefined ? [] : [{ entry, application }];
  });
}

/** What may still be chosen: approved in the own region, in the order of their submission. */
export async function candidatesOf(
  manager: EntityManager,
  { campaignId, bureauCode }: RecommendationTable,
  chosenIds: readonly string[],
): Promise<Application[]> {
  const approved = await manager.find(Application, {
    where: { campaignId, bureauCode, status: 'approved' },
    order: { submittedAtUtc: 'ASC', id: 'ASC' },
    take: 1_000,
  });
  return approved.filter(({ id }) => !chosenIds.includes(id));
}

export function isSound(table: RecommendationTable, { application }: Chosen): boolean {
  return soundStatuses[table.status].includes(application.status);
}

/** A sentence for each row whose application is elsewhere by now: it names the unit. */
export function statusFaults(table: RecommendationTable, chosen: readonly Chosen[]): RequestFault[] {
  return chosen.flatMap((row, index) =>
    isSound(table, row)
      ? []
      : [
          {
            field: `entries.${index}.applicationId`,
            code: 'statusChanged',
            message: recommendationWording.statusChanged(
              textAnswer(answersOf(row.application), 'unitName'),
              row.application.status,
            ),
          },
        ],
  );
}

export interface PresentedApplication {
  applicationId: string;
  code: string;
  unitName: string;
  projectName: string;
  directions: string[];
  hasPriority: boolean;
}

export async function presentApplications(
  manager: EntityManager,
  applications: readonly Application[],
): Promise<PresentedApplication[]> {
  await rememberVersions(
    manager,
    applications.map(({ id }) => id),
  );
  const presented: PresentedApplication[] = [];
  for (const application of applications) {
    const { directionAreas } = await definitionFor(manager, application);
    const answers = answersOf(application);
    const chosen = choicesAnswer(answers, 'directions');
    presented.push({
      applicationId: application.id,
      code: application.code,
      unitName: textAnswer(answers, 'unitName'),
      projectName: textAnswer(answers, 'projectName'),
      directions: directionAreas
        .flatMap(({ directions }) => directions)
        .filter(({ key }) => chosen.includes(key))
        .map(({ title }) => title),
      hasPriority: Boolean(application.hasPriority),
    });
  }
  return presented;
}
