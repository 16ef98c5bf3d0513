import { In, LessThanOrEqual, type EntityManager } from 'typeorm';
import type { Answers } from '#shared/applications/answers';
import type { ReceiptManifest } from '#shared/applications/receipt';
import type { FormDefinition } from '#shared/campaigns/campaign-definition';
import type { SubmissionChanges } from '#shared/api/views';
import { ReturnReasonRow, Submission, type Application } from '../applications';
import { problem } from '../problem';

export interface Comparison {
  form: FormDefinition;
  /** Hides what stays covered on the desk, in both versions. */
  cover: (answers: Answers) => Answers;
}

/**
 * What is different in the last submission from the one that was returned last; null when nothing has been returned or
 * nothing has come back yet.
 */
export async function presentChanges(
  manager: EntityManager,
  application: Application,
  comparison: Comparison,
): Promise<SubmissionChanges | null> {
  const { id: applicationId, returnCount } = application;
  if (returnCount === 0) return null;
  const reason = await manager.findOneBy(ReturnReasonRow, { applicationId, round: returnCount });
  if (reason === null) return null;
  const newestFirst = { order: { sequence: 'DESC' as const }, take: 1 };
  const [last] = await manager.find(Submission, { where: { applicationId }, ...newestFirst });
  const submittedAtUtc = LessThanOrEqual(reason.createdAtUtc);
  const [returned] = await manager.find(Submission, {
    where: { applicationId, submittedAtUtc },
    ...newestFirst,
  });
  if (last === undefined || returned === undefined || last.id === returned.id) return null;
  return changesBetween(returned, last, comparison);
}

/** @throws notFound when one of them does not exist */
export async function compareSubmissions(
  manager: EntityManager,
  { id: applicationId }: Application,
  { sequences, ...comparison }: Comparison & { sequences: [number, number] },
): Promise<SubmissionChanges> {
  const [earlier, later] = await manager.find(Submission, {
    where: { applicationId, sequence: In(sequences) },
    order: { sequence: 'ASC' },
  });
  if (earlier === undefined || later === undefined) throw problem('notFound');
  return changesBetween(earlier, later, comparison);
}

function changesBetween(
  earlier: Submission,
  later: Submission,
  { form, cover }: Comparison,
): SubmissionChanges {
  const { number, submittedAtUtc } = earlier;
  return {
    number,
    submittedAtUtc,
    fields: changedFields(form, answersIn(earlier), answersIn(later), cover),
    ...changedPapers(manifestOf(earlier), manifestOf(later)),
  };
}

/** Compared as they are and shown covered: that a telephone number is another one is seen, the number is not. */
function changedFields(
  form: FormDefinition,
  before: Answers,
  after: Answers,
  cover: (answers: Answers) => Answers,
): SubmissionChanges['fields'] {
  const [shownBefore, shownAfter] = [cover(before), cover(after)];
  return form.fields
    .filter(({ key }) => JSON.stringify(before[key] ?? '') !== JSON.stringify(after[key] ?? ''))
    .map(({ key }) => ({ key, before: shownBefore[key] ?? '', after: shownAfter[key] ?? '' }));
}

function changedPapers(
  before: ReceiptManifest,
  after: ReceiptManifest,
): Pick<SubmissionChanges, 'pages' | 'attachmentKinds'> {
  const photoOf = new Map(before.pages.map(({ page, sha256 }) => [page, sha256]));
  const pages = after.pages.filter(({ page, sha256 }) => photoOf.get(page) !== sha256);
  const filesOf = ({ attachments }: ReceiptManifest, kind: string): string =>
    attachments
      .filter((file) => file.kind === kind)
      .map(({ sha256 }) => sha256)
      .sort()
      .join(' ');
  const kinds = new Set([...before.attachments, ...after.attachments].map(({ kind }) => kind));
  return {
    pages: pages.map(({ page }) => page),
    attachmentKinds: [...kinds].filter((kind) => filesOf(before, kind) !== filesOf(after, kind)),
  };
}

function answersIn({ answers }: Submission): Answers {
  return JSON.parse(answers) as Answers;
}

function manifestOf({ manifest }: Submission): ReceiptManifest {
  return JSON.parse(manifest) as ReceiptManifest;
}
