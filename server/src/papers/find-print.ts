import type { EntityManager } from 'typeorm';
import type { Application } from '../applications';
import { problem } from '../problem';
import { Print } from './print.entity';
import type { TypesetPage } from './typeset';

/** The print in force, or null before the first issue. */
export async function currentPrint(manager: EntityManager, application: Application): Promise<Print | null> {
  const { id: applicationId, printRevision: revision } = application;
  return revision === null ? null : manager.findOneBy(Print, { applicationId, revision });
}

/** The same for a page of a list, in one question; whoever has never printed is not in it. */
export async function currentPrints(
  manager: EntityManager,
  applications: readonly Application[],
): Promise<Map<string, Print>> {
  const wanted = applications.flatMap(({ id: applicationId, printRevision: revision }) =>
    revision === null ? [] : [{ applicationId, revision }],
  );
  const prints = wanted.length === 0 ? [] : await manager.findBy(Print, wanted);
  return new Map(prints.map((print) => [print.applicationId, print]));
}

export async function printByRevision(
  manager: EntityManager,
  application: Application,
  revision: number,
): Promise<Print> {
  const print = await manager.findOneBy(Print, { applicationId: application.id, revision });
  if (print === null) throw problem('notFound');
  return print;
}

export async function printsOf(manager: EntityManager, applicationId: string): Promise<Print[]> {
  return manager.find(Print, { where: { applicationId }, order: { revision: 'ASC' } });
}

export function printedPages(print: Pick<Print, 'pages'>): TypesetPage[] {
  return JSON.parse(print.pages) as TypesetPage[];
}
