import { In, type EntityManager } from 'typeorm';
import { Application } from '../applications';
import type { TypesetPage } from '../papers';
import { judgeOpinionPhoto } from './judge-opinion-photo';
import { OpinionPhoto } from './opinion-photo.entity';
import { opinionStateOf, opinionStatesOf, type OpinionState } from './opinion-state';

/** The pages of the print in force, each with its newest counting picture. Empty before the first issue. */
export interface SealedPages {
  state: OpinionState;
  /** Newest first. */
  photos: OpinionPhoto[];
  pages: { page: number; photo: OpinionPhoto | null }[];
  isReady: boolean;
}

/** So many applications are asked about at once. */
const AT_ONCE = 100;

export async function sealedPagesOf(manager: EntityManager, application: Application): Promise<SealedPages> {
  const state = await opinionStateOf(manager, application);
  const where = { applicationId: application.id };
  const photos = await manager.find(OpinionPhoto, { where, order: { id: 'DESC' } });
  return sealedPages(state, photos);
}

function sealedPages(state: OpinionState, photos: OpinionPhoto[]): SealedPages {
  const { print, row } = state;
  const numbers = print === null ? [] : (JSON.parse(print.pages) as TypesetPage[]).map(({ page }) => page);
  const counting = photos.filter((photo) => judgeOpinionPhoto(photo, state).counts);
  const pages = numbers.map((page) => ({
    page,
    photo: counting.find((photo) => photo.page === page) ?? null,
  }));
  const isSealed = print !== null && pages.every(({ photo }) => photo !== null);
  const isWaived = print !== null && !print.isStale && row?.waivedRevision === print.revision;
  return { state, photos, pages, isReady: isSealed || isWaived };
}

/**
 * Of these applications, those whose opinion has neither an accepted sealed page nor the head's waiver: they must not
 * be sent with the 推荐表. In the order in which they were given.
 */
export async function openOpinionPages(
  manager: EntityManager,
  applicationIds: readonly string[],
): Promise<string[]> {
  const ready = new Set<string>();
  for (let from = 0; from < applicationIds.length; from += AT_ONCE) {
    for (const id of await readyOf(manager, applicationIds.slice(from, from + AT_ONCE))) ready.add(id);
  }
  return applicationIds.filter((id) => !ready.has(id));
}

async function readyOf(manager: EntityManager, ids: readonly string[]): Promise<string[]> {
  const applications = await manager.findBy(Application, { id: In([...ids]) });
  const states = await opinionStatesOf(manager, applications);
  const where = { applicationId: In([...ids]) };
  const photos = await manager.find(OpinionPhoto, { where, order: { id: 'DESC' } });
  return applications.flatMap(({ id }, index) => {
    const state = states[index];
    const own = photos.filter(({ applicationId }) => applicationId === id);
    return state !== undefined && sealedPages(state, own).isReady ? [id] : [];
  });
}
