import type { EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import { textAnswer } from '#shared/applications/answers';
import { hasEmoji } from '#shared/text/characters';
import type { RequestFault } from '#shared/api/problems';
import { documentFileKeys, type DocumentFile } from '#shared/recommendations/table-statuses';
import { answersOf } from '../applications';
import { sealFile, sha256Of, type Seals } from '../audit';
import { databaseNow } from '../database';
import type { BureauActor } from '../http';
import { unprintableCharacters, type PageCodeSigner } from '../papers';
import { problem } from '../problem';
import type { Storage } from '../storage';
import { changeTable, requireOpen } from './change-table';
import { chosenOf, statusFaults, type Chosen } from './chosen-applications';
import { termsFor, type BureauTerms } from './find-table';
import { contentSha256, paperOfTable, paperSha256 } from './recommendation-paper';
import { RecommendationIssue } from './recommendation-issue.entity';
import type { RecommendationTable } from './recommendation-table.entity';
import { recommendationWording } from './recommendations-wording';
import { letterDocx, tableDocx, typesetRecommendation, type TypesetIssue } from './typeset';

export interface IssueTools {
  storage: Storage;
  signer: PageCodeSigner;
}

/** Typeset and stored, not yet in force; null when the issue in force says the same. */
export type PreparedIssue = {
  row: Omit<RecommendationIssue, 'issuedAtUtc' | 'issuedByStaffId'>;
  /** Of the four files. */
  seals: Seals;
} | null;

/** Where one of the four documents of an issue lies. */
export function documentKey(folder: string, file: DocumentFile): string {
  return `${folder}-${file}`;
}

export async function issueInForce(
  manager: EntityManager,
  { id: tableId, issueRevision: revision }: RecommendationTable,
): Promise<RecommendationIssue | null> {
  return revision === null ? null : manager.findOneBy(RecommendationIssue, { tableId, revision });
}

/**
 * Sets 推荐表 and 推荐文件 outside of any transaction and stores their files.
 *
 * @throws recommendation.entriesInvalid, recommendation.quotaExceeded
 */
export async function prepareIssue(
  read: EntityManager,
  { storage, signer }: IssueTools,
  { table, nowUtc }: { table: RecommendationTable; nowUtc: string },
): Promise<PreparedIssue> {
  requireOpen(table);
  const chosen = await chosenOf(read, table);
  const terms = await termsFor(read, table);
  requireSoundEntries(table, chosen, terms);
  const paper = await paperOfTable(read, { table, chosen, terms, nowUtc });
  const content = contentSha256(paper);
  if ((await issueInForce(read, table))?.contentSha256 === content) return null;

  const revision = (table.issueRevision ?? 0) + 1;
  const typeset = await typesetRecommendation(paper, {
    code: table.code,
    revision,
    codes: codesOf(signer, table.code, revision),
    createdAtUtc: nowUtc,
  });
  const id = ulid();
  const folder = `recommendations/${table.id}/issues/${id}`;
  const files: Record<DocumentFile, Uint8Array> = {
    'table.pdf': typeset.tablePdf,
    'table.docx': await tableDocx(paper),
    'letter.pdf': typeset.letterPdf,
    'letter.docx': await letterDocx(paper),
  };
  const seals: Seals = {};
  for (const file of documentFileKeys) {
    const bytes = Buffer.from(files[file]);
    await storage.put(documentKey(folder, file), bytes);
    Object.assign(seals, sealFile(documentKey(folder, file), sha256Of(bytes)));
  }
  const row = {
    id,
    tableId: table.id,
    revision,
    snapshot: JSON.stringify(paper),
    snapshotSha256: paperSha256(paper),
    contentSha256: content,
    pages: JSON.stringify(typeset.pages),
    folder,
  };
  return { row, seals };
}

/** Puts the prepared issue in force. Scans of earlier issues stay with the record and count no more. */
export async function issueTable(
  tx: EntityManager,
  { actor, table, prepared }: { actor: BureauActor; table: RecommendationTable; prepared: PreparedIssue },
): Promise<RecommendationTable> {
  requireOpen(table);
  if (prepared === null) return table;
  const { row, seals } = prepared;
  const nowUtc = await databaseNow(tx);
  await tx.insert(RecommendationIssue, {
    ...row,
    issuedAtUtc: nowUtc,
    issuedByStaffId: actor.accountId,
  });
  return changeTable(tx, {
    actor,
    table,
    changes: { issueRevision: row.revision },
    nowUtc,
    action: 'recommendation.issued',
    detail: { revision: row.revision, snapshotSha256: row.snapshotSha256, ...seals },
  });
}

export async function discardIssue(storage: Storage, prepared: PreparedIssue): Promise<void> {
  if (prepared === null) return;
  for (const file of documentFileKeys) await storage.remove(documentKey(prepared.row.folder, file));
}

/** What must hold of the rows before they are printed, and again before they are sent. */
export function requireSoundEntries(
  table: RecommendationTable,
  chosen: readonly Chosen[],
  { quota }: BureauTerms,
): void {
  const faults: RequestFault[] = [
    ...(chosen.length === 0
      ? [{ field: 'entries', code: 'required', message: recommendationWording.noEntries }]
      : []),
    ...statusFaults(table, chosen),
    ...chosen.flatMap(reasonFaults),
    ...letterFaults(table),
  ];
  if (faults.length > 0) throw problem('recommendation.entriesInvalid', { faults });
  if (quota !== null && chosen.length > quota)
    throw problem('recommendation.quotaExceeded', { quota, count: chosen.length });
}

function reasonFaults({ entry, application }: Chosen, index: number): RequestFault[] {
  const field = `entries.${index}.reason`;
  const unitName = textAnswer(answersOf(application), 'unitName');
  if (entry.reason.trim() === '')
    return [{ field, code: 'required', message: recommendationWording.noReason(unitName) }];
  const characters = unprintableIn(entry.reason);
  return characters === ''
    ? []
    : [{ field, code: 'unprintable', message: recommendationWording.unprintable(unitName, characters) }];
}

function letterFaults({ letterNumber }: RecommendationTable): RequestFault[] {
  const characters = unprintableIn(letterNumber);
  const message = recommendationWording.letterUnprintable(characters);
  return characters === '' ? [] : [{ field: 'letterNumber', code: 'unprintable', message }];
}

function unprintableIn(text: string): string {
  const characters = unprintableCharacters(text);
  return (characters.length > 0 ? characters : hasEmoji(text) ? [...text].filter(hasEmoji) : [])
    .slice(0, 5)
    .join('');
}

function codesOf(signer: PageCodeSigner, applicationCode: string, revision: number): TypesetIssue['codes'] {
  return (page, pages) => {
    const content = { applicationCode, revision, page, pages };
    return {
      first: signer.sign({ ...content, corner: 'A' }),
      second: signer.sign({ ...content, corner: 'B' }),
    };
  };
}
