import type { EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import { verdicts } from '#shared/pages/photo-verdicts';
import { changeApplication, sealApplication, type Application } from '../applications';
import { recordAudit, sealRow } from '../audit';
import { databaseNow } from '../database';
import type { BureauActor } from '../http';
import { markListing } from '../listing';
import { requireMove } from '../moves';
import { problem } from '../problem';
import { photoSetOf } from './find-photos';
import { hasPageFindings } from './page-findings';
import { PhotoRuling } from './photo-ruling.entity';

export interface RulePhoto {
  actor: BureauActor;
  application: Application;
  photoId: string;
  isValid: boolean;
  reason: string;
}

/**
 * A clerk decides, against the machine if need be, whether a photograph stands for its page. Everybody who looks at the
 * application sees the reason.
 *
 * @throws application.moveNotAllowed when the application is not at the bureau; photo.notRulable when nobody knows which
 *   page it shows or that page has been printed anew
 */
export async function rulePhoto(tx: EntityManager, ruling: RulePhoto): Promise<Application> {
  const { actor, application, photoId, isValid, reason } = ruling;
  requireMove(application.status, 'return', 'bureau');
  const photo = (await photoSetOf(tx, application)).photos.find(({ id }) => id === photoId);
  if (photo === undefined) throw problem('notFound');
  if (!verdicts[photo.verdict].rulable) throw problem('photo.notRulable');
  const now = await databaseNow(tx);
  const row = {
    id: ulid(),
    applicationId: application.id,
    photoId,
    staffId: actor.accountId,
    isValid,
    reason: reason.trim(),
    ruledAtUtc: now,
  };
  await tx.insert(PhotoRuling, row);
  const ruled = await changeApplication(tx, application, {}, now);
  const { photos } = await photoSetOf(tx, ruled);
  await markListing(tx, ruled.id, { pageFindings: hasPageFindings(photos) });
  await recordAudit(tx, {
    subjectId: application.id,
    atUtc: now,
    actorKind: 'bureau',
    actorId: actor.accountId,
    action: 'photo.ruled',
    detail: {
      photoId,
      page: photo.page,
      isValid,
      machineVerdict: photo.verdict,
      version: ruled.version,
      ...sealApplication(tx, ruled),
      ...sealRow(tx, PhotoRuling, row),
    },
  });
  return ruled;
}
