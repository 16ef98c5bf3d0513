import { In, type EntityManager } from 'typeorm';
import { choicesAnswer } from '#shared/applications/answers';
import type { Status } from '#shared/applications/statuses';
import type { ApplicationFacts } from '#shared/experts/conflicts';
import { answersOf, Application } from '../../applications';
import { Unit } from '../../units';

/** States in which experts are assigned. */
export const assignableStatuses = ['received', 'underReview'] as const satisfies readonly Status[];

/** States in which an expert still finds what was assigned; after the review only to read it. */
export const reviewedStatuses = [
  'underReview',
  'publicized',
  'selected',
  'notSelected',
] as const satisfies readonly Status[];

/** An application as the review needs it: whose it is, and which directions it chose. */
export interface ReviewedApplication {
  application: Application;
  unit: Pick<Unit, 'name' | 'creditCode'>;
  directions: string[];
}

/** Those of the campaign that have reached the province, in the order of their codes. */
export async function reviewedApplications(
  manager: EntityManager,
  campaignId: string,
  only?: readonly string[],
): Promise<ReviewedApplication[]> {
  const applications = await manager.find(Application, {
    where: {
      campaignId,
      status: In([...new Set<Status>([...assignableStatuses, ...reviewedStatuses])]),
      ...(only === undefined ? {} : { id: In([...only]) }),
    },
    order: { code: 'ASC' },
  });
  const units = await manager.find(Unit, {
    select: { id: true, name: true, creditCode: true },
    where: { id: In(applications.map(({ unitId }) => unitId)) },
  });
  const unitById = new Map(units.map((unit) => [unit.id, unit]));
  return applications.map((application) => ({
    application,
    unit: unitById.get(application.unitId) ?? { name: '', creditCode: '' },
    directions: choicesAnswer(answersOf(application), 'directions'),
  }));
}

export function factsOfApplication({ application, unit }: ReviewedApplication): ApplicationFacts {
  return {
    unitName: unit.name,
    unitCreditCode: unit.creditCode,
    bureauCode: application.bureauCode,
  };
}
