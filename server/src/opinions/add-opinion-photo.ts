import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import type { EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import { OPINION_PHOTOS_PER_APPLICATION } from '#shared/api/limits';
import { judgePhoto, type PhotoDecision } from '#shared/pages/judge-photo';
import { findReviewableApplication, type Application } from '../applications';
import { recordAudit, sealFile, sealRow, type Seals } from '../audit';
import { databaseNow } from '../database';
import type { BureauActor, Upload } from '../http';
import { readingOf, sealFindings, type PhotoReader } from '../pages';
import type { PageCodeSigner } from '../papers';
import { problem } from '../problem';
import type { Storage } from '../storage';
import { OpinionPhoto } from './opinion-photo.entity';
import { OpinionPrint } from './opinion-print.entity';
import { isSealing } from './opinion-stages';
import { isPdf, scannedJpeg } from './scanned-jpeg';

export interface OpinionTools {
  storage: Storage;
  signer: PageCodeSigner;
  photoReader: PhotoReader;
}

/** Read and stored, but no row yet. */
export interface PreparedOpinionPhoto {
  row: Omit<OpinionPhoto, 'takenInAtUtc' | 'decision'>;
  storageKeys: string[];
  fileSeals: Seals;
}

/** Reads the sealed page off the event loop, as the contact's pages are read, and stores what is kept of it. */
export async function prepareOpinionPhoto(
  read: EntityManager,
  { storage, signer, photoReader }: OpinionTools,
  { actor, applicationId, upload }: { actor: BureauActor; applicationId: string; upload: Upload },
): Promise<PreparedOpinionPhoto> {
  const application = await findReviewableApplication(read, actor, applicationId);
  await requireRoom(read, application);
  const { jpeg, widthPixels, heightPixels, codes, findings, page } = await readPicture(
    photoReader,
    upload.path,
  );
  const texts = codes.map(({ text }) => text);
  const reading = readingOf(texts, signer, application.code, 'opinion');
  const print =
    reading.revision === null
      ? null
      : await read.findOneBy(OpinionPrint, { applicationId, revision: reading.revision });
  const seals = page?.seals ?? null;
  const owed =
    print === null || reading.page === null
      ? []
      : sealFindings(seals, { print, page: reading.page, owner: 'bureau' });
  const id = ulid();
  const storageKey = opinionPhotoKey(application.id, id, 'photo');
  const files = [
    { key: storageKey, content: jpeg },
    ...(page === null ? [] : [{ key: opinionPhotoKey(application.id, id, 'scan'), content: page.scanJpeg }]),
  ];
  await Promise.all(files.map(({ key, content }) => storage.put(key, content)));
  return {
    row: {
      id,
      applicationId: application.id,
      reading: reading.kind,
      page: reading.page,
      revision: reading.revision,
      findings: JSON.stringify([...findings, ...owed]),
      seals: JSON.stringify(seals),
      scan:
        page &&
        JSON.stringify({
          widthPixels: page.scanWidthPixels,
          heightPixels: page.scanHeightPixels,
          bytes: page.scanJpeg.length,
          sha256: sha256Of(page.scanJpeg),
        }),
      widthPixels,
      heightPixels,
      bytes: jpeg.length,
      sha256: sha256Of(jpeg),
      storageKey,
      staffId: actor.accountId,
    },
    storageKeys: files.map(({ key }) => key),
    fileSeals: Object.assign(
      {},
      ...files.map(({ key, content }) => sealFile(key, sha256Of(content))),
    ) as Seals,
  };
}

/** The picture becomes part of the record, whatever is then said of it. */
export async function addOpinionPhoto(
  tx: EntityManager,
  {
    actor,
    application,
    prepared: { row, fileSeals },
  }: { actor: BureauActor; application: Application; prepared: PreparedOpinionPhoto },
): Promise<void> {
  await requireRoom(tx, application);
  const now = await databaseNow(tx);
  const decision = await decideOn(tx, row);
  const stored = { ...row, decision, takenInAtUtc: now };
  await tx.insert(OpinionPhoto, stored);
  await recordAudit(tx, {
    subjectId: application.id,
    atUtc: now,
    actorKind: 'bureau',
    actorId: actor.accountId,
    action: 'opinion.pageAdded',
    detail: {
      photoId: row.id,
      sha256: row.sha256,
      page: row.page,
      revision: row.revision,
      decision,
      ...sealRow(tx, OpinionPhoto, stored),
      ...fileSeals,
    },
  });
}

export function opinionPhotoKey(applicationId: string, id: string, kind: 'photo' | 'scan'): string {
  return `applications/${applicationId}/opinionphotos/${id}${kind === 'scan' ? '-scan' : ''}.jpg`;
}

/** @throws opinion.pdfNotScan for a PDF that is not one scanned picture; the problems of acceptPhoto */
async function readPicture(reader: PhotoReader, path: string) {
  const file = await readFile(path);
  if (!isPdf(file)) return reader.read(path);
  const jpeg = scannedJpeg(file);
  if (jpeg === null) throw problem('opinion.pdfNotScan');
  const extracted = `${path}.jpg`;
  try {
    await writeFile(extracted, jpeg);
    return await reader.read(extracted);
  } finally {
    await rm(extracted, { force: true });
  }
}

/** After two retakes of a page its next picture is taken as it is, with its findings: like the contact's. */
async function decideOn(
  tx: EntityManager,
  { applicationId, page, revision, findings }: PreparedOpinionPhoto['row'],
): Promise<PhotoDecision | null> {
  if (page === null || revision === null) return null;
  const where = { applicationId, page, revision, decision: 'retake' };
  const retakesOfThisPage = await tx.countBy(OpinionPhoto, where);
  return judgePhoto(JSON.parse(findings) as Parameters<typeof judgePhoto>[0], { retakesOfThisPage }).decision;
}

async function requireRoom(manager: EntityManager, application: Application): Promise<void> {
  if (!isSealing(application.status)) throw problem('application.moveNotAllowed');
  const { id: applicationId } = application;
  if ((await manager.countBy(OpinionPrint, { applicationId })) === 0) throw problem('opinion.notIssued');
  if ((await manager.countBy(OpinionPhoto, { applicationId })) >= OPINION_PHOTOS_PER_APPLICATION)
    throw problem('opinion.photosTooMany');
}

function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
