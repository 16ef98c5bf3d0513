import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import { PHOTOS_PER_APPLICATION } from '#shared/api/limits';
import { findOwnApplication, requireEditable, type Application } from '../applications';
import { recordAudit } from '../audit';
import { databaseNow } from '../database';
import type { ContactActor } from '../http';
import type { PageCodeSigner } from '../papers';
import { problem } from '../problem';
import type { Storage } from '../storage';
import { photoSetOf } from './find-photos';
import { PagePhoto } from './page-photo.entity';
import type { PhotoReader } from './photo-reader';
import { readingOf } from './reading';

export interface PhotoTools {
  storage: Storage;
  signer: PageCodeSigner;
  photoReader: PhotoReader;
}

/** A photograph that is read and stored but belongs to no row yet. */
export type PreparedPhoto = Omit<PagePhoto, 'takenInAtUtc'>;

/** Reads the photograph off the event loop and stores what is kept of it. */
export async function preparePhoto(
  read: EntityManager,
  { storage, signer, photoReader }: PhotoTools,
  {
    actor,
    applicationId,
    path,
    nowUtc,
  }: { actor: ContactActor; applicationId: string; path: string; nowUtc: string },
): Promise<PreparedPhoto> {
  const application = await findOwnApplication(read, actor, applicationId);
  await requireEditable(read, application, nowUtc);
  await requireRoom(read, application);
  const { jpeg, widthPixels, heightPixels, codes } = await photoReader.read(path);
  const { kind, page, revision } = readingOf(
    codes.map((code) => code.text),
    signer,
    application.code,
  );
  const id = ulid();
  const storageKey = `applications/${application.id}/photos/${id}.jpg`;
  await storage.put(storageKey, jpeg);
  return {
    id,
    applicationId: application.id,
    reading: kind,
    page,
    revision,
    isPlacedByHand: false,
    widthPixels,
    heightPixels,
    bytes: jpeg.length,
    sha256: createHash('sha256').update(jpeg).digest('hex'),
    storageKey,
  };
}

/** The photograph becomes part of the application. */
export async function addPhoto(
  tx: EntityManager,
  { actor, prepared }: { actor: ContactActor; prepared: PreparedPhoto },
): Promise<Application> {
  const application = await findOwnApplication(tx, actor, prepared.applicationId);
  const now = await databaseNow(tx);
  await requireEditable(tx, application, now);
  await requireRoom(tx, application);
  if (prepared.page !== null) await requirePageOpen(tx, application, prepared.page);
  await tx.insert(PagePhoto, { ...prepared, takenInAtUtc: now });
  await recordAudit(tx, {
    subjectId: application.id,
    atUtc: now,
    actorKind: 'contact',
    actorId: actor.accountId,
    action: 'photo.added',
    detail: {
      photoId: prepared.id,
      sha256: prepared.sha256,
      page: prepared.page,
      revision: prepared.revision,
    },
  });
  return application;
}

async function requireRoom(manager: EntityManager, application: Application): Promise<void> {
  const count = await manager.countBy(PagePhoto, { applicationId: application.id });
  if (count >= PHOTOS_PER_APPLICATION) throw problem('photo.tooMany');
}

/** During a correction only pages without a counting photograph may change: the pinned ones and the newly printed ones. */
export async function requirePageOpen(
  tx: EntityManager,
  application: Application,
  page: number,
): Promise<void> {
  if (application.status !== 'returned') return;
  const { photoOfPage, photos } = await photoSetOf(tx, application);
  const standing = photos.find((photo) => photo.id === photoOfPage(page));
  const isSubmitted = standing !== undefined && standing.takenInAtUtc <= (application.submittedAtUtc ?? '');
  if (isSubmitted) throw problem('photo.pageNotPinned');
}
