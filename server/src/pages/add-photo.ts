import { createHash } from 'node:crypto';
import { encodeTime, ulid } from 'ulid';
import { In, MoreThan, type EntityManager } from 'typeorm';
import { PHOTOS_PER_APPLICATION } from '#shared/api/limits';
import { judgePhoto, type PhotoDecision } from '#shared/pages/judge-photo';
import { correctionsOf, findOwnApplication, requireEditable, type Application } from '../applications';
import { recordAudit, sealFile, sealRow, type Seals } from '../audit';
import { definitionFor } from '../campaigns';
import { databaseNow } from '../database';
import type { ContactActor } from '../http';
import { printsOf, revisionsWithSamePage, type PageCodeSigner } from '../papers';
import { problem } from '../problem';
import type { Storage } from '../storage';
import { sealFindings, type Examination } from './examination';
import { photoSetOf } from './find-photos';
import { PagePhoto } from './page-photo.entity';
import { PhotoExamination } from './photo-examination.entity';
import { photoFileKey } from './photo-file';
import type { PhotoReader } from './photo-reader';
import { readingOf } from './reading';

export interface PhotoTools {
  storage: Storage;
  signer: PageCodeSigner;
  photoReader: PhotoReader;
}

/** A photograph that is read and stored but belongs to no row yet. */
export interface PreparedPhoto {
  photo: Omit<PagePhoto, 'takenInAtUtc'>;
  uploadId: string;
  uploadBytes: number;
  examination: Omit<Examination, 'decision'>;
  storageKeys: string[];
  fileSeals: Seals;
}

export interface PhotoSource {
  actor: ContactActor;
  applicationId: string;
  /** The phone's name for the file. */
  uploadId: string;
  uploadBytes: number;
  /** The file in its temporary place. */
  path: string;
  nowUtc: string;
}

/** Reads the photograph off the event loop and stores what is kept of it. */
export async function preparePhoto(
  read: EntityManager,
  { storage, signer, photoReader }: PhotoTools,
  { actor, applicationId, uploadId, uploadBytes, path, nowUtc }: PhotoSource,
): Promise<PreparedPhoto> {
  const application = await findOwnApplication(read, actor, applicationId);
  await requireEditable(read, application, nowUtc);
  await requireRoom(read, application);
  const { jpeg, widthPixels, heightPixels, codes, findings, page, thumbnailJpeg } =
    await photoReader.read(path);
  const texts = codes.map((code) => code.text);
  const reading = readingOf(texts, signer, application.code);
  const print = (await printsOf(read, application.id)).find(({ revision }) => revision === reading.revision);
  const seals = page?.seals ?? null;
  const owed =
    print === undefined || reading.page === null ? [] : sealFindings(seals, { print, page: reading.page });
  const id = ulid();
  const keyOf = (kind: 'photo' | 'scan' | 'thumbnail'): string => photoFileKey(application.id, id, kind);
  const files = [
    { key: keyOf('photo'), content: jpeg },
    { key: keyOf('thumbnail'), content: thumbnailJpeg },
    ...(page === null ? [] : [{ key: keyOf('scan'), content: page.scanJpeg }]),
  ];
  await Promise.all(files.map(({ key, content }) => storage.put(key, content)));
  return {
    photo: {
      id,
      applicationId: application.id,
      reading: reading.kind,
      page: reading.page,
      revision: reading.revision,
      isPlacedByHand: false,
      widthPixels,
      heightPixels,
      bytes: jpeg.length,
      sha256: sha256Of(jpeg),
      storageKey: keyOf('photo'),
    },
    uploadId,
    uploadBytes,
    examination: {
      findings: [...findings, ...owed],
      seals,
      placing: page?.placement ?? null,
      scan: page && {
        widthPixels: page.scanWidthPixels,
        heightPixels: page.scanHeightPixels,
        bytes: page.scanJpeg.length,
        sha256: sha256Of(page.scanJpeg),
      },
    },
    storageKeys: files.map(({ key }) => key),
    fileSeals: Object.assign(
      {},
      ...files.map(({ key, content }) => sealFile(key, sha256Of(content))),
    ) as Seals,
  };
}

/** The photograph becomes part of the application. */
export async function addPhoto(
  tx: EntityManager,
  { actor, prepared }: { actor: ContactActor; prepared: PreparedPhoto },
): Promise<Application> {
  const { photo, examination, uploadId, uploadBytes, fileSeals } = prepared;
  const { id, applicationId, page, revision, sha256 } = photo;
  const application = await findOwnApplication(tx, actor, applicationId);
  const now = await databaseNow(tx);
  await requireEditable(tx, application, now);
  await requireRoom(tx, application);
  if (page !== null) await requirePageOpen(tx, application, page);
  const decision = await decideOn(tx, application, prepared);
  const row = { ...photo, takenInAtUtc: now };
  await tx.insert(PagePhoto, row);
  const examined = {
    photoId: id,
    applicationId,
    uploadId,
    uploadBytes,
    page,
    revision,
    decision,
    findings: JSON.stringify(examination.findings),
    seals: JSON.stringify(examination.seals),
    placing: examination.placing && JSON.stringify(examination.placing),
    scan: examination.scan && JSON.stringify(examination.scan),
  };
  await tx.insert(PhotoExamination, examined);
  await recordAudit(tx, {
    subjectId: application.id,
    atUtc: now,
    actorKind: 'contact',
    actorId: actor.accountId,
    action: 'photo.added',
    detail: {
      photoId: id,
      sha256,
      scanSha256: examination.scan?.sha256 ?? null,
      page,
      revision,
      decision,
      ...sealRow(tx, PagePhoto, row),
      ...sealRow(tx, PhotoExamination, examined),
      ...fileSeals,
    },
  });
  return application;
}

/** Counts the retakes of this very page since the last return: what is printed there is what has to be photographed. */
async function decideOn(
  tx: EntityManager,
  application: Application,
  { photo: { page, revision }, examination: { findings } }: PreparedPhoto,
): Promise<PhotoDecision | null> {
  if (page === null || revision === null) return null;
  const { form } = await definitionFor(tx, application);
  const { returnedAtUtc } = await correctionsOf(tx, application, form);
  const revisions = revisionsWithSamePage(await printsOf(tx, application.id), { page, revision });
  const retakesOfThisPage = await tx.countBy(PhotoExamination, {
    applicationId: application.id,
    page,
    revision: In(revisions),
    decision: 'retake',
    ...(returnedAtUtc === null ? {} : { photoId: MoreThan(encodeTime(Date.parse(returnedAtUtc))) }),
  });
  return judgePhoto(findings, { retakesOfThisPage }).decision;
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

function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
