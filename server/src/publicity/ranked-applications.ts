import { In, type EntityManager } from 'typeorm';
import { choicesAnswer } from '#shared/applications/answers';
import { answersOf, Application } from '../applications';
import { definitionFor } from '../campaigns';
import type { FrozenRanking } from '../experts';
import { Unit } from '../units';

export type RankedApplication = FrozenRanking['rows'][number] & {
  ordinal: number;
  application: Application;
  unitName: string;
  directions: string[];
};

const AT_ONCE = 500;

/** The rows of a ranking in their order, with what is told of each application. */
export async function rankedApplications(
  manager: EntityManager,
  { rows }: FrozenRanking,
): Promise<RankedApplication[]> {
  const found = new Map<string, RankedApplication>();
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const part = rows.slice(from, from + AT_ONCE);
    const ids = part.map(({ applicationId }) => applicationId);
    const applications = await manager.findBy(Application, { id: In(ids) });
    const units = await manager.findBy(Unit, { id: In(applications.map(({ unitId }) => unitId)) });
    const nameOf = new Map(units.map(({ id, name }) => [id, name]));
    for (const [index, row] of part.entries()) {
      const application = applications.find(({ id }) => id === row.applicationId);
      if (application === undefined) throw new Error('A ranking has a row without its application');
      found.set(row.applicationId, {
        ...row,
        ordinal: from + index + 1,
        application,
        unitName: nameOf.get(application.unitId) ?? '',
        directions: await directionTitles(manager, application),
      });
    }
  }
  return [...found.values()];
}

async function directionTitles(manager: EntityManager, application: Application): Promise<string[]> {
  const { directionAreas } = await definitionFor(manager, application.campaignId);
  const chosen = choicesAnswer(answersOf(application), 'directions');
  return directionAreas
    .flatMap(({ directions }) => directions)
    .filter(({ key }) => chosen.includes(key))
    .map(({ title }) => title);
}
