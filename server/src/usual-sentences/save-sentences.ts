import type { EntityManager } from 'typeorm';
import type { SentenceLists } from '#shared/reviews/usual-sentences';
import type { UsualSentencesView } from '#shared/api/views';
import { recordAudit } from '../audit';
import { databaseNow, isUniqueViolation } from '../database';
import type { BureauActor } from '../http';
import { problem } from '../problem';
import { FIRST_VERSION, sentencesOf } from './find-sentences';
import { UsualSentences } from './usual-sentences.entity';

/**
 * Puts the lists in place of those that were seen.
 *
 * @throws version.stale with the lists as they are when a colleague was faster
 */
export async function saveSentences(
  tx: EntityManager,
  {
    actor,
    bureauCode,
    lists,
    expectedVersion,
  }: { actor: BureauActor; bureauCode: string; lists: SentenceLists; expectedVersion: number },
): Promise<UsualSentencesView> {
  const current = await sentencesOf(tx, bureauCode);
  if (current.version !== expectedVersion) throw problem('version.stale', { current });
  const now = await databaseNow(tx);
  const version = expectedVersion + 1;
  const row = {
    lists: JSON.stringify(trimmed(lists)),
    version,
    savedByStaffId: actor.accountId,
    savedAtUtc: now,
  };
  const updated = await tx.update(UsualSentences, { bureauCode, version: expectedVersion }, row);
  if (updated.affected !== 1) {
    if (expectedVersion !== FIRST_VERSION) throw problem('version.stale');
    await tx.insert(UsualSentences, { ...row, bureauCode }).catch((error: unknown) => {
      throw isUniqueViolation(error) ? problem('version.stale') : error;
    });
  }
  await recordAudit(tx, {
    subjectId: actor.accountId,
    atUtc: now,
    actorKind: 'bureau',
    actorId: actor.accountId,
    action: 'sentences.saved',
    detail: { bureauCode, version },
  });
  return sentencesOf(tx, bureauCode);
}

function trimmed(lists: SentenceLists): SentenceLists {
  return Object.fromEntries(
    Object.entries(lists).map(([kind, sentences]) => [kind, sentences.map((sentence) => sentence.trim())]),
  ) as SentenceLists;
}
