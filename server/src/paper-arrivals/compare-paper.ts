import { In, type EntityManager } from 'typeorm';
import type { PaperComparison } from '#shared/api/views';
import { resemblesPageCode, type PageCodeContent } from '#shared/pages/page-code';
import { scannedCodes, type ScannedCodeKind } from '#shared/pages/scanned-codes';
import { Application, regionOf } from '../applications';
import type { StaffActor } from '../http';
import { currentPrint, printedPages, printsOf, revisionsWithSamePage, type PageCodeSigner } from '../papers';
import { problem } from '../problem';
import { Unit } from '../units';

interface Comparing {
  actor: StaffActor;
  application: Application;
  signer: PageCodeSigner;
  /** As the scanner typed them. */
  texts: readonly string[];
}

/**
 * Holds scanned page codes against the print in force. A page whose content an older print has too counts, as it does
 * for photographs.
 *
 * @throws print.notIssued when there is nothing to compare with
 */
export async function comparePaper(
  manager: EntityManager,
  { actor, application, signer, texts }: Comparing,
): Promise<PaperComparison> {
  const print = await currentPrint(manager, application);
  if (print === null) throw problem('print.notIssued');
  const prints = await printsOf(manager, application.id);
  const pages = printedPages(print).map(({ page }) => page);
  const read = texts.map((text) => readCode(text, signer));
  const others = await namesOfOthers(manager, actor, read, application);
  const corners = new Map<string, number>();
  const kindOf = ({ content, kind }: ReadCode): ScannedCodeKind => {
    if (content === null) return kind;
    if (content.applicationCode !== application.code) return 'otherApplication';
    if (content.paper === 'opinion') return 'opinionPage';
    const { page, revision } = content;
    if (revision === print.revision) return pages.includes(page) ? 'right' : 'stale';
    const same = revisionsWithSamePage(prints, { page, revision: print.revision });
    return same.includes(revision) ? 'unchanged' : 'stale';
  };
  const codes = read.map((code) => {
    const kind = kindOf(code);
    const { page = null, revision = null, corner = 'A', applicationCode = '' } = code.content ?? {};
    const { isRight, text } = scannedCodes[kind];
    if (isRight) corners.set(`${page}${corner}`, (corners.get(`${page}${corner}`) ?? 0) + 1);
    const other = others.get(applicationCode) ?? applicationCode;
    return { kind, page, revision, isRight, text: text({ page: page ?? 0, revision: revision ?? 0, other }) };
  });
  // Whoever scans both codes of a page has not scanned two copies.
  const copiesOf = (page: number): number =>
    Math.max(corners.get(`${page}A`) ?? 0, corners.get(`${page}B`) ?? 0);
  return {
    revision: print.revision,
    pages: pages.length,
    codes,
    missingPages: pages.filter((page) => copiesOf(page) === 0),
    completeCopies: Math.min(...pages.map(copiesOf)),
  };
}

interface ReadCode {
  content: PageCodeContent | null;
  /** What it is when it has no content. */
  kind: 'forged' | 'noPageCode';
}

/** A scanner behind a keyboard in capitals lock turns the letters over. */
function readCode(text: string, signer: PageCodeSigner): ReadCode {
  const typed = text.trim().toUpperCase();
  return {
    content: signer.verify(typed),
    kind: resemblesPageCode(typed) ? 'forged' : 'noPageCode',
  };
}

/** Numbers of foreign applications with the names of their units, as far as the desk may know them. */
async function namesOfOthers(
  manager: EntityManager,
  actor: StaffActor,
  read: readonly ReadCode[],
  application: Application,
): Promise<Map<string, string>> {
  const codes = new Set(read.flatMap(({ content }) => content?.applicationCode ?? []));
  codes.delete(application.code);
  if (codes.size === 0) return new Map();
  const where = { code: In([...codes]), ...regionOf(actor) };
  const others = await manager.find(Application, { select: { code: true, unitId: true }, where });
  const units = await manager.findBy(Unit, { id: In(others.map(({ unitId }) => unitId)) });
  return new Map(
    others.map(({ code, unitId }) => {
      const name = units.find(({ id }) => id === unitId)?.name;
      return [code, name === undefined ? code : `${name}（申请编号 ${code}）`];
    }),
  );
}
