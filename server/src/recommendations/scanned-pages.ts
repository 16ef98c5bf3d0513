import type { EntityManager } from 'typeorm';
import { sealedPaperKeys, type SealedPaper } from '#shared/recommendations/table-statuses';
import type { RecommendationIssue } from './recommendation-issue.entity';
import { RecommendationScan } from './recommendation-scan.entity';

/** A page of an issue. Both papers are numbered on as one for the page codes; `page` counts within the paper. */
export interface IssuedPage {
  paper: SealedPaper;
  page: number;
  sealBoxes: { xMm: number; yMm: number; widthMm: number; heightMm: number }[];
}

export function issuedPages({ pages }: Pick<RecommendationIssue, 'pages'>): IssuedPage[] {
  return JSON.parse(pages) as IssuedPage[];
}

/** Scans that belong to the issue in force; those of earlier issues stay with the record. */
export async function scansOf(
  manager: EntityManager,
  tableId: string,
  revision: number,
): Promise<RecommendationScan[]> {
  return manager.find(RecommendationScan, { where: { tableId, revision }, order: { id: 'ASC' } });
}

/** A paper is there when it came as one PDF or with a picture of each of its pages. */
export function missingScans(
  issue: Pick<RecommendationIssue, 'pages'>,
  scans: readonly RecommendationScan[],
): { paper: SealedPaper; pages: number[] }[] {
  return sealedPaperKeys.flatMap((paper) => {
    const own = scans.filter((scan) => scan.paper === paper);
    if (own.some(({ outcome }) => outcome === 'notExamined')) return [];
    const wanted = issuedPages(issue).filter((page) => page.paper === paper);
    const pages = wanted.map(({ page }) => page).filter((page) => !own.some((scan) => scan.page === page));
    if (pages.length === 0) return [];
    return [{ paper, pages: pages.length === wanted.length ? [] : pages }];
  });
}
