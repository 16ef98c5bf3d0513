import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { isStatusAtBureau } from './opinion-stages';
import type { Application } from '../applications';
import { currentPrint, type OpinionPage } from '../papers';
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
  const { id: applicationId } = application;
  const row = await manager.findOneBy(BureauOpinion, { applicationId });
  const text = opinionText(application, row);
  const revision = row?.printRevision ?? null;
  const print = revision === null ? null : await manager.findOneBy(OpinionPrint, { applicationId, revision });
  const page = print === null ? null : await opinionPageOf(manager, application, text);
  return {
    row,
    version: row?.version ?? FIRST_VERSION,
    text,
    print: print && { ...print, isStale: page === null || snapshotSha256(page) !== print.snapshotSha256 },
  };
}

/** What would be printed now; null before the unit's form was ever printed. */
export async function opinionPageOf(
  manager: EntityManager,
  application: Application,
  text: string,
): Promise<OpinionPage | null> {
  const form = await currentPrint(manager, application);
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
