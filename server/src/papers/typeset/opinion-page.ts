import { printedLine, printedParagraphs } from '../../typesetting';
import { opinionPageTemplate } from './opinion-page-template';
import { opinionBasisLabel, opinionCaption, paperLabels } from './paper-labels';
import { typesetPages, type PageCodeMaker, type TypesetPaper } from './typeset-application-paper';

/** The end of 附件2 as the bureau issues it: whose form it belongs to, and the opinion. All of it is printed. */
export interface OpinionPage {
  /** As on the cover of 附件2. */
  titleLines: string[];
  unitName: string;
  projectName: string;
  /** The print of the unit's form that the opinion is about. */
  applicationRevision: number;
  /** One paragraph a line. */
  opinion: string;
}

/** Sets 各市州经信局具体推荐意见 with the place for signature and seal. Takes about 0.1 s of this thread's time. */
export async function typesetOpinionPage(
  page: OpinionPage,
  options: { codes: PageCodeMaker; createdAtUtc: string; applicationCode: string; revision: number },
): Promise<TypesetPaper> {
  const printed = {
    labels: paperLabels,
    titleLines: page.titleLines.map(printedLine),
    unitName: printedLine(page.unitName),
    projectName: printedLine(page.projectName),
    basis: opinionBasisLabel(page.applicationRevision),
    opinion: printedParagraphs(page.opinion),
  };
  return typesetPages(opinionPageTemplate, printed, { ...options, draft: false, caption: opinionCaption });
}
