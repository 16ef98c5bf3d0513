import { createHash } from 'node:crypto';
import { In, type EntityManager } from 'typeorm';
import { isStatusAtBureau } from './opinion-stages';
import type { Application } from '../applications';
import { currentPrint, currentPrints, type OpinionPage, type Print } from '../papers';
import { BureauOpinion } from './bureau-opinion.entity';
import { OpinionPrint } from './opinion-print.entity';

/** A row that is not there yet counts as version 1, empty. */
export const FIRST_VERSION = 1;

/** The opinion with its print in force; `print.isStale`: opinion or form would print something else by now. */
export interface OpinionState {
  row: BureauOpinion | null;
  version: number;
  text: string;
  print: (OpinionPrint & { isStale: boolean }) | null;
}

export async function opinionStateOf(
  manager: EntityManager,
  application: Application,
): Promise<OpinionState> {
  const [state] = await opinionStatesOf(manager, [application]);
  if (state === undefined) throw new Error('An application has no state of its opinion');
  return state;
}

/** Of each of some applications, in their order, with as many questions as for one. */
export async function opinionStatesOf(
  manager: EntityManager,
  applications: readonly Application[],
): Promise<OpinionState[]> {
  const ids = applications.map(({ id }) => id);
  const rows = await manager.findBy(BureauOpinion, { applicationId: In(ids) });
  const inForce = rows.flatMap(({ applicationId, printRevision: revision }) =>
    revision === null ? [] : [{ applicationId, revision }],
  );
  const prints = inForce.length === 0 ? [] : await manager.findBy(OpinionPrint, inForce);
  const forms = prints.length === 0 ? new Map<string, Print>() : await currentPrints(manager, applications);
  const rowOf = new Map(rows.map((row) => [row.applicationId, row]));
  const printOf = new Map(prints.map((print) => [print.applicationId, print]));
  return applications.map((application) => {
    const row = rowOf.get(application.id) ?? null;
    const print = printOf.get(application.id) ?? null;
    const text = opinionText(application, row);
    const page = opinionPage(forms.get(application.id) ?? null, text);
    const isStale = print !== null && (page === null || snapshotSha256(page) !== print.snapshotSha256);
    return { row, version: row?.version ?? FIRST_VERSION, text, print: print && { ...print, isStale } };
  });
}

/** What would be printed now; null before the unit's form was ever printed. */
export async function opinionPageOf(
  manager: EntityManager,
  application: Application,
  text: string,
): Promise<OpinionPage | null> {
  return opinionPage(await currentPrint(manager, application), text);
}

function opinionPage(form: Print | null, text: string): OpinionPage | null {
  if (form === null) return null;
  const { titleLines, unitName, projectName } = JSON.parse(form.snapshot) as OpinionPage;
  return { titleLines, unitName, projectName, applicationRevision: form.revision, opinion: text };
}

/** Equal pages have equal hashes. */
export function snapshotSha256(page: OpinionPage): string {
  const { titleLines, unitName, projectName, applicationRevision, opinion } = page;
  const parts = [titleLines, unitName, projectName, applicationRevision, opinion];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Until the decision it is a draft; what was approved with stands. */
function opinionText({ status, decisionText }: Application, row: BureauOpinion | null): string {
  return (isStatusAtBureau(status) ? row?.text : decisionText) ?? '';
}
