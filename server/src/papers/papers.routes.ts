import { issuePaper, paperDocx, paperPdf, previewPaper } from '#shared/api/endpoints/papers';
import {
  answersOf,
  findOwnApplication,
  requireVersion,
  type Application,
  type PresentApplication,
} from '../applications';
import { definitionFor } from '../campaigns';
import { ownUnit } from '../accounts';
import { route, type RateLimit, type Route } from '../http';
import { discardPrint, issuePrint, preparePrint, type PaperTools } from './issue-paper';
import { printByRevision } from './find-print';
import { paperFileName } from './paper-file-name';
import { paperOfApplication } from './paper-of-application';
import { typesetApplicationPaper } from './typeset';

const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Typesetting costs a tenth of a second of a core; a person needs it now and then. */
const TYPESETTING_LIMIT: RateLimit = { requests: 20, perSeconds: 60, by: 'account' };

export function createPaperRoutes(tools: PaperTools & { presentApplication: PresentApplication }): Route[] {
  const { storage, presentApplication } = tools;
  return [
    route({
      endpoint: previewPaper,
      policy: ownUnit('印前先看'),
      limit: TYPESETTING_LIMIT,
      act: async ({ actor, params, receivedAtUtc }, read) => {
        const application = await findOwnApplication(read, actor, params.id);
        const definition = await definitionFor(read, application);
        const { bureauCode } = application;
        const paper = paperOfApplication(definition, { answers: answersOf(application), bureauCode });
        const { pdf } = await typesetApplicationPaper(paper, {
          draft: true,
          codes: null,
          createdAtUtc: receivedAtUtc,
        });
        return {
          file: Buffer.from(pdf),
          contentType: 'application/pdf',
          fileName: `${fileTitle(application)}-草稿.pdf`,
          disposition: 'inline' as const,
        };
      },
    }),
    route({
      endpoint: issuePaper,
      policy: ownUnit('只有申报单位能生成自己的打印件'),
      limit: TYPESETTING_LIMIT,
      prepare: ({ actor, params, receivedAtUtc }, read) =>
        preparePrint(read, tools, { actor, applicationId: params.id, nowUtc: receivedAtUtc }),
      act: async ({ actor, params, expectedVersion }, tx, prepared) => {
        const application = await findOwnApplication(tx, actor, params.id);
        await requireVersion(application, expectedVersion, () => presentApplication(tx, application));
        await issuePrint(tx, { actor, application, prepared });
        return presentApplication(tx, await findOwnApplication(tx, actor, params.id));
      },
      undo: (prepared) => discardPrint(storage, prepared),
    }),
    route({
      endpoint: paperPdf,
      policy: ownUnit('下载本单位的打印件'),
      act: async ({ actor, params }, read) => {
        const application = await findOwnApplication(read, actor, params.id);
        const print = await printByRevision(read, application, Number(params.revision));
        return {
          file: { storageKey: print.pdfKey },
          contentType: 'application/pdf',
          fileName: paperFileName(application, print.revision),
          disposition: 'inline' as const,
        };
      },
    }),
    route({
      endpoint: paperDocx,
      policy: ownUnit('下载本单位的电子版'),
      act: async ({ actor, params }, read) => {
        const application = await findOwnApplication(read, actor, params.id);
        const print = await printByRevision(read, application, Number(params.revision));
        return {
          file: { storageKey: print.docxKey },
          contentType: DOCX_TYPE,
          fileName: `${fileTitle(application)}-第${print.revision}次打印.docx`,
        };
      },
    }),
  ];
}

function fileTitle(application: Application): string {
  return `申报表-${application.code}`;
}
