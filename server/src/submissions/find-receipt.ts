import type { EntityManager } from 'typeorm';
import type { Answers } from '#shared/applications/answers';
import type { ReceiptManifest } from '#shared/applications/receipt';
import type { ApplicationView, ReceiptView } from '#shared/api/views';
import { Submission } from '../applications';
import { problem } from '../problem';

/** The receipt of the last submission, with everything that its hash covers. */
export async function receiptOf(manager: EntityManager, applicationId: string): Promise<ReceiptView> {
  const receipt = await lastReceiptOf(manager, applicationId);
  if (receipt === null) throw problem('notFound');
  return receipt;
}

/** The same, or null before the first submission. */
export async function lastReceiptOf(
  manager: EntityManager,
  applicationId: string,
): Promise<ReceiptView | null> {
  const submission = await lastSubmission(manager, applicationId);
  if (submission === null) return null;
  return { ...(JSON.parse(submission.manifest) as ReceiptManifest), sha256: submission.sha256 };
}

export async function presentSubmission(
  manager: EntityManager,
  applicationId: string,
): Promise<ApplicationView['submission']> {
  const submission = await lastSubmission(manager, applicationId);
  if (submission === null) return null;
  const { number, submittedAtUtc, sha256 } = submission;
  return { number, submittedAtUtc, sha256 };
}

/** The answers as they were handed in last, or null before the first submission. */
export async function submittedAnswers(
  manager: EntityManager,
  applicationId: string,
): Promise<Answers | null> {
  const submission = await lastSubmission(manager, applicationId);
  return submission === null ? null : (JSON.parse(submission.answers) as Answers);
}

async function lastSubmission(manager: EntityManager, applicationId: string): Promise<Submission | null> {
  const [last] = await manager.find(Submission, {
    where: { applicationId },
    order: { sequence: 'DESC' },
    take: 1,
  });
  return last ?? null;
}
