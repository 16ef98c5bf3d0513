import { createHash } from 'node:crypto';
import { archiveOfOwn, archiveOfReview } from '#shared/api/endpoints/archive';
import { ownRegion, ownUnit } from '../accounts';
import { findOwnApplication, findReviewableApplication } from '../applications';
import { auditKindOf, recordAudit } from '../audit';
import { databaseNow } from '../database';
import { route, type FileAnswer, type RateLimit, type Route } from '../http';
import type { Storage } from '../storage';
import type { ArchiveBinder } from './archive-binder';
import type { ArchiveParts } from './archive-content';
import { gatherArchive } from './gather-archive';

export interface ArchiveTools {
  storage: Storage;
  archiveBinder: ArchiveBinder;
}

/** Binding costs a second of a core; a person needs it now and then. */
const BINDING_LIMIT: RateLimit = { requests: 10, perSeconds: 60, by: 'account' };

export function createArchiveRoutes({ storage, archiveBinder }: ArchiveTools): Route[] {
  return [
    route({
      endpoint: archiveOfOwn,
      policy: ownUnit('下载本单位的归档文件'),
      limit: BINDING_LIMIT,
      act: async ({ actor, params }, read) => {
        const parts = await gatherArchive(read, storage, await findOwnApplication(read, actor, params.id));
        return fileOf(parts, await archiveBinder.bind(parts));
      },
    }),
    // Staff reads everything that a person entrusted to us at once: that leaves a record, so it is no GET.
    route({
      endpoint: archiveOfReview,
      policy: ownRegion('归档时下载整份申报，并留下记录'),
      limit: BINDING_LIMIT,
      prepare: async ({ actor, params }, read) => {
        const application = await findReviewableApplication(read, actor, params.id);
        const parts = await gatherArchive(read, storage, application);
        return { parts, pdf: await archiveBinder.bind(parts) };
      },
      act: async ({ actor, params }, tx, { parts, pdf }) => {
        const application = await findReviewableApplication(tx, actor, params.id);
        await recordAudit(tx, {
          subjectId: application.id,
          atUtc: await databaseNow(tx),
          actorKind: auditKindOf(actor),
          actorId: actor.accountId,
          action: 'archive.read',
          detail: {
            receipt: parts.content.receipt.number,
            sha256: createHash('sha256').update(pdf).digest('hex'),
          },
        });
        return fileOf(parts, pdf);
      },
    }),
  ];
}

function fileOf({ content: { receipt } }: ArchiveParts, pdf: Buffer): FileAnswer {
  return {
    file: pdf,
    contentType: 'application/pdf',
    fileName: `${receipt.unitName}_${receipt.number}.pdf`,
  };
}
