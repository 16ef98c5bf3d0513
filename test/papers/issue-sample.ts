import { formatPageCode, type PageCorner } from '#shared/pages/page-code';
import {
  typesetApplicationPaper,
  type ApplicationPaper,
  type TypesetPaper,
} from '../../server/src/papers/typeset';
import { createdAtUtc } from './sample-paper';

export const applicationCode = '7K3M9QXWZ2';

/** As long as page codes get: a revision of three digits. */
export function sampleCode(page: number, pages: number, corner: PageCorner, revision: number): string {
  return formatPageCode({
    applicationCode,
    revision,
    page,
    pages,
    corner,
    keyId: '1',
    signature: 'ABCDEFGHJKMNPQRS',
  });
}

export function issuedPaper(paper: ApplicationPaper, revision = 1): Promise<TypesetPaper> {
  return typesetApplicationPaper(paper, {
    draft: false,
    createdAtUtc,
    applicationCode,
    revision,
    codes: (page, pages) => ({
      first: sampleCode(page, pages, 'A', revision),
      second: sampleCode(page, pages, 'B', revision),
    }),
  });
}

export function draftPaper(paper: ApplicationPaper): Promise<TypesetPaper> {
  return typesetApplicationPaper(paper, { draft: true, createdAtUtc, codes: null });
}

export function hashes(paper: TypesetPaper): string[] {
  return paper.pages.map((page) => page.contentSha256);
}
