import type { EntityManager } from 'typeorm';
import { receiptText } from '#shared/applications/receipt';
import type { ReceiptView } from '#shared/api/views';
import { documentFileKeys, documentFiles, sealedPapers } from '#shared/recommendations/table-statuses';
import type { Application } from '../applications';
import { gatherArchive, type ArchiveBinder } from '../archive';
import { attachmentsOf } from '../attachments';
import { definitionFor } from '../campaigns';
import { problem } from '../problem';
import { chosenOf, documentKey, issueInForce, scansOf, type RecommendationTable } from '../recommendations';
import type { Storage } from '../storage';
import { lastReceiptOf } from '../submissions';
import { exportsWording } from './exports-wording';
import { safeName, UniqueNames, type ZipEntry } from './zip';

export interface SetTools {
  storage: Storage;
  archiveBinder: ArchiveBinder;
}

/** An application of the set in its folder. */
export interface SetMember {
  application: Application;
  receipt: ReceiptView;
  folder: string;
}

const FOLDER_CHARACTERS = 60;
const FILE_CHARACTERS = 80;
/** Bound beforehand while the one before is on its way. */
const AHEAD = 2;

/**
 * The applications of a table with their folders, `01_单位名称`.
 *
 * @throws application.notSubmitted when one has no receipt, recommendation.notIssued before the first issue
 */
export async function membersOf(read: EntityManager, table: RecommendationTable): Promise<SetMember[]> {
  if (table.issueRevision === null) throw problem('recommendation.notIssued');
  const chosen = await chosenOf(read, table);
  const digits = Math.max(2, String(chosen.length).length);
  const names = new UniqueNames();
  const members: SetMember[] = [];
  for (const { application, entry } of chosen) {
    const receipt = await lastReceiptOf(read, application.id);
    if (receipt === null) throw problem('application.notSubmitted');
    const number = String(entry.ordinal).padStart(digits, '0');
    const unit = safeName(receipt.unitName, { maxCharacters: FOLDER_CHARACTERS });
    members.push({ application, receipt, folder: names.take(`${number}_${unit}`) });
  }
  return members;
}

/** The files of the set one by one: the papers of the table first, then folder by folder. */
export async function* setEntries(
  read: EntityManager,
  { storage, archiveBinder }: SetTools,
  { table, members, atUtc }: { table: RecommendationTable; members: readonly SetMember[]; atUtc: string },
): AsyncGenerator<ZipEntry> {
  yield* tableEntries(read, storage, table, atUtc);
  const bind = async ({ application }: SetMember): Promise<Buffer> =>
    archiveBinder.bind(await gatherArchive(read, storage, application));
  const bound: Promise<Buffer>[] = [];
  for (const [index, member] of members.entries()) {
    for (const next of members.slice(index + bound.length, index + AHEAD)) {
      const binding = bind(next);
      // Asked for below; until then nobody listens for its failure.
      binding.catch(() => undefined);
      bound.push(binding);
    }
    yield* memberEntries(read, storage, member, await (bound.shift() ?? bind(member)));
  }
}

async function* tableEntries(
  read: EntityManager,
  storage: Storage,
  table: RecommendationTable,
  modifiedAtUtc: string,
): AsyncGenerator<ZipEntry> {
  const issue = await issueInForce(read, table);
  if (issue === null) return;
  for (const file of documentFileKeys) {
    const [label = file] = documentFiles[file].label.split(' ');
    const bytes = await storage.read(documentKey(issue.folder, file));
    yield { name: `${label}.${file.split('.')[1] ?? ''}`, modifiedAtUtc, bytes };
  }
  const names = new UniqueNames();
  for (const { paper, fileName, storageKey } of await scansOf(read, table.id, issue.revision)) {
    const name = names.take(
      safeName(`${sealedPapers[paper].label}_${withEndingOf(storageKey, fileName)}`, {
        maxCharacters: FILE_CHARACTERS,
      }),
    );
    yield { name: `${exportsWording.sealed}/${name}`, modifiedAtUtc, bytes: await storage.read(storageKey) };
  }
}

async function* memberEntries(
  read: EntityManager,
  storage: Storage,
  { application, receipt, folder }: SetMember,
  archive: Buffer,
): AsyncGenerator<ZipEntry> {
  const modifiedAtUtc = receipt.submittedAtUtc;
  yield { name: `${folder}/${exportsWording.archive}`, modifiedAtUtc, bytes: archive };
  yield { name: `${folder}/receipt.txt`, modifiedAtUtc, bytes: Buffer.from(receiptText(receipt)) };
  const { attachmentKinds } = await definitionFor(read, application);
  const names = new UniqueNames();
  for (const { kind, fileName, storageKey } of await attachmentsOf(read, application.id)) {
    const label = attachmentKinds.find(({ key }) => key === kind)?.label ?? kind;
    const name = names.take(safeName(`${label}_${fileName}`, { maxCharacters: FILE_CHARACTERS }));
    const bytes = await storage.read(storageKey);
    yield { name: `${folder}/${exportsWording.attachments}/${name}`, modifiedAtUtc, bytes };
  }
}

/** The name says what the file is now: a picture was written anew. */
function withEndingOf(storageKey: string, fileName: string): string {
  const ending = /\.[a-z]+$/.exec(storageKey)?.[0] ?? '';
  return `${fileName.replace(/\.[A-Za-z0-9]{1,5}$/, '')}${ending}`;
}
