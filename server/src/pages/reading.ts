import { resemblesPageCode, type PageCodeContent } from '#shared/pages/page-code';
import type { PageCodeSigner } from '../papers';

/** What the codes of a photograph say, before it is asked whether that page still counts. */
export type Reading =
  | { kind: 'page'; page: number; revision: number }
  | {
      kind: 'severalPages' | 'otherApplication' | 'invalidCode' | 'foreignCode' | 'noCode';
      page: null;
      revision: null;
    };

const without = (kind: Exclude<Reading['kind'], 'page'>): Reading => ({ kind, page: null, revision: null });

/** A forged code beside a true one spoils the photograph: nobody prints such a page by accident. */
export function readingOf(
  texts: readonly string[],
  signer: PageCodeSigner,
  applicationCode: string,
  paper?: PageCodeContent['paper'],
): Reading {
  const ours = texts.filter(resemblesPageCode);
  if (ours.length === 0) return without(texts.length === 0 ? 'noCode' : 'foreignCode');
  const contents = ours.flatMap((text) => signer.verify(text) ?? []);
  if (contents.length < ours.length) return without('invalidCode');
  // The bureau's page has numbers of its own, which must not pass for those of the form.
  if (contents.some((content) => content.applicationCode !== applicationCode || content.paper !== paper))
    return without('otherApplication');
  const [first, ...others] = contents;
  if (first === undefined) return without('noCode');
  const { page, revision } = first;
  const isOnePage = others.every((other) => other.page === page && other.revision === revision);
  return isOnePage ? { kind: 'page', page, revision } : without('severalPages');
}
