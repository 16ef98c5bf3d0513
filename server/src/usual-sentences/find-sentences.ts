import type { EntityManager } from 'typeorm';
import { sentenceKinds, startingSentences, type SentenceLists } from '#shared/reviews/usual-sentences';
import type { UsualSentencesView } from '#shared/api/views';
import { UsualSentences } from './usual-sentences.entity';

/** A bureau that never changed anything is at this version. */
export const FIRST_VERSION = 1;

export async function sentencesOf(manager: EntityManager, bureauCode: string): Promise<UsualSentencesView> {
  const row = await manager.findOneBy(UsualSentences, { bureauCode });
  const own = row === null ? {} : (JSON.parse(row.lists) as Partial<SentenceLists>);
  const lists = Object.fromEntries(
    // A list that came with a later release begins with its starting set.
    sentenceKinds.map((kind) => [kind, own[kind] ?? [...startingSentences[kind]]]),
  ) as SentenceLists;
  return { version: row?.version ?? FIRST_VERSION, lists };
}
