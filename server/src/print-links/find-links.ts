import { IsNull, LessThan, MoreThan, type EntityManager } from 'typeorm';
import type { AnswerOf } from '#shared/api/endpoints/index';
import { printLinkDownloads, printPagePath } from '#shared/applications/print-code';
import type { Application } from '../applications';
import { databaseNow } from '../database';
import { currentPrint } from '../papers';
import { PrintLink } from './print-link.entity';

type OpenLink = AnswerOf<'printLinks.open'>;

/** The code that works now, without the code; null when none does. */
export async function presentOpenLink(
  manager: EntityManager,
  application: Application,
  ownOrigin: string,
): Promise<OpenLink> {
  const now = await databaseNow(manager);
  const print = await currentPrint(manager, application);
  if (print === null) return { link: null };
  const link = await manager.findOne(PrintLink, {
    where: {
      applicationId: application.id,
      printId: print.id,
      endedAtUtc: IsNull(),
      expiresAtUtc: MoreThan(now),
      downloads: LessThan(printLinkDownloads),
    },
    order: { id: 'DESC' },
  });
  if (link === null) return { link: null };
  return {
    link: {
      id: link.id,
      revision: print.revision,
      secondsLeft: Math.ceil((Date.parse(link.expiresAtUtc) - Date.parse(now)) / 1_000),
      downloads: link.downloads,
      address: `${ownOrigin}${printPagePath}`,
    },
  };
}
