import type { EntityManager } from 'typeorm';
import { Session } from '../../accounts';
import { Application } from '../../applications';
import { Attachment } from '../../attachments';
import { recordSealsGone } from '../../audit';
import { ApplicationCampaignVersion } from '../../campaigns';
import { ComputerLink } from '../../computer-links';
import { WriteConflict } from '../../database';
import { ContactCall } from '../../deliveries';
import { forgetDraft } from '../../listing';
import { Notice } from '../../notices';
import { PagePhoto, PhotoExamination, PhotoRuling } from '../../pages';
import { PaperMail } from '../../paper-mails';
import { Print } from '../../papers';
import { PrintLink } from '../../print-links';
import { eraseNotices } from './erase-notices';

/** Tables with rows of an application that was never handed in; whoever points comes before what is pointed at. */
const ownTables: readonly (new () => { applicationId: string | null })[] = [
  PaperMail,
  PrintLink,
  ComputerLink,
  Session,
  PhotoRuling,
  PhotoExamination,
  PagePhoto,
  Print,
  Attachment,
  ContactCall,
  ApplicationCampaignVersion,
];

/**
 * Erases an application that was never handed in, with all that was made for it. Its chain stays, says that everything it
 * had sealed is gone, and is checked for that from then on. The files go after the commit (folderOf).
 */
export async function eraseApplication(
  tx: EntityManager,
  application: Application,
  { atUtc }: { atUtc: string },
): Promise<void> {
  const { id, version } = application;
  const notices = await tx.find(Notice, { select: { id: true }, where: { applicationId: id } });
  await eraseNotices(
    tx,
    notices.map((notice) => notice.id),
  );
  for (const table of ownTables) await tx.delete(table, { applicationId: id });
  const { affected } = await tx.delete(Application, { id, version });
  if (affected !== 1) throw new WriteConflict();
  await forgetDraft(tx, application);
  await recordSealsGone(tx, {
    subjectId: id,
    atUtc,
    actorKind: 'system',
    actorId: null,
    action: 'application.erased',
    detail: {},
  });
}

/** The folder of everything that was stored for the application. */
export function folderOf({ id }: { id: string }): string {
  return `applications/${id}`;
}
