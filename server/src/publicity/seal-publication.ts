import type { EntityManager } from 'typeorm';
import { sealRow, sealSet, type Seals } from '../audit';
import { Publication } from './publication.entity';
import { PublicationEntry } from './publication-entry.entity';

/** The list with all its rows as it stands from now on; whether a row's move has been made yet is no part of it. */
export async function sealPublication(tx: EntityManager, publication: Publication): Promise<Seals> {
  const own = { column: 'publicationId', owner: publication.id, leftOut: ['dueMove'] } as const;
  return {
    ...sealRow(tx, Publication, publication),
    ...(await sealSet(tx, PublicationEntry, own)),
  };
}
