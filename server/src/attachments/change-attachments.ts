import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { IsNull, type EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import type { AttachmentKindDefinition } from '#shared/campaigns/campaign-definition';
import { noteTyping } from '../accounts';
import {
  correctionsOf,
  findOwnApplication,
  isHandedIn,
  requireEditable,
  type Application,
} from '../applications';
import { computerOf, recordAudit, sealFile, sealRow, sealRowGone, type Seals } from '../audit';
import { definitionFor } from '../campaigns';
import { databaseNow } from '../database';
import type { FillingActor, Upload } from '../http';
import { problem } from '../problem';
import type { Storage } from '../storage';
import { acceptAttachment } from './accept-attachment';
import { Attachment } from './attachment.entity';

export type PreparedAttachment = Omit<Attachment, 'addedAtUtc' | 'removedAtUtc'>;

interface AddAttachment {
  actor: FillingActor;
  applicationId: string;
  kind: string;
  upload: Upload;
  nowUtc: string;
}

/** Checks and stores the file; it belongs to no row yet. */
export async function prepareAttachment(
  read: EntityManager,
  storage: Storage,
  { actor, applicationId, kind, upload, nowUtc }: AddAttachment,
): Promise<PreparedAttachment> {
  const application = await findOwnApplication(read, actor, applicationId);
  await requireEditable(read, application, nowUtc);
  await requireRoom(read, application, kind);
  const { content, contentType, extension } = await acceptAttachment(upload.path);
  const bytes = 'path' in content ? await readFile(content.path) : content;
  const id = ulid();
  const storageKey = `applications/${application.id}/attachments/${id}.${extension}`;
  await storage.put(storageKey, content);
  return {
    id,
    applicationId: application.id,
    kind,
    fileName: withExtension(upload.fileName, extension),
    contentType,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    storageKey,
  };
}

export async function addAttachment(
  tx: EntityManager,
  { actor, prepared }: { actor: FillingActor; prepared: PreparedAttachment },
): Promise<Application> {
  const application = await findOwnApplication(tx, actor, prepared.applicationId);
  const now = await databaseNow(tx);
  await requireEditable(tx, application, now);
  await requireRoom(tx, application, prepared.kind);
  const attachment = { ...prepared, addedAtUtc: now, removedAtUtc: null };
  await tx.insert(Attachment, attachment);
  const seals = {
    ...sealRow(tx, Attachment, attachment),
    ...sealFile(attachment.storageKey, attachment.sha256),
  };
  await auditChange(tx, { application, actor, now, action: 'attachment.added', attachment, seals });
  return application;
}

/** Takes a file out of the application; one that a receipt lists stays with the record. */
export async function removeAttachment(
  tx: EntityManager,
  {
    actor,
    applicationId,
    attachmentId,
  }: { actor: FillingActor; applicationId: string; attachmentId: string },
): Promise<Application> {
  const application = await findOwnApplication(tx, actor, applicationId);
  const now = await databaseNow(tx);
  await requireEditable(tx, application, now);
  const attachment = await tx.findOneBy(Attachment, {
    id: attachmentId,
    applicationId: application.id,
    removedAtUtc: IsNull(),
  });
  if (attachment === null) throw problem('notFound');
  await requireKindOpen(tx, application, attachment.kind);
  let seals: Seals;
  if (await isHandedIn(tx, application.id, attachment.addedAtUtc)) {
    await tx.update(Attachment, { id: attachmentId }, { removedAtUtc: now });
    seals = sealRow(tx, Attachment, { ...attachment, removedAtUtc: now });
  } else {
    await tx.delete(Attachment, { id: attachmentId });
    seals = { ...sealRowGone(tx, Attachment, attachment), ...sealFile(attachment.storageKey, null) };
  }
  await auditChange(tx, { application, actor, now, action: 'attachment.removed', attachment, seals });
  return application;
}

export async function attachmentsOf(manager: EntityManager, applicationId: string): Promise<Attachment[]> {
  return manager.find(Attachment, { where: { applicationId, removedAtUtc: IsNull() }, order: { id: 'ASC' } });
}

async function requireRoom(manager: EntityManager, application: Application, key: string): Promise<void> {
  const kind = await requireKindOpen(manager, application, key);
  const count = await manager.countBy(Attachment, {
    applicationId: application.id,
    kind: key,
    removedAtUtc: IsNull(),
  });
  if (count >= kind.maxFiles) throw problem('attachment.tooMany');
}

async function requireKindOpen(
  manager: EntityManager,
  application: Application,
  key: string,
): Promise<AttachmentKindDefinition> {
  const definition = await definitionFor(manager, application);
  const kind = definition.attachmentKinds.find((candidate) => candidate.key === key);
  if (kind === undefined) throw problem('attachment.kindUnknown');
  const { attachmentKinds } = await correctionsOf(manager, application, definition.form);
  if (attachmentKinds !== null && !attachmentKinds.includes(key))
    throw problem('application.fieldsNotPinned');
  return kind;
}

interface AttachmentChange {
  application: Application;
  actor: FillingActor;
  now: string;
  action: string;
  attachment: Pick<Attachment, 'id' | 'kind' | 'sha256'>;
  seals: Seals;
}

async function auditChange(
  tx: EntityManager,
  { application, actor, now, action, attachment: { id, kind, sha256 }, seals }: AttachmentChange,
): Promise<void> {
  await recordAudit(tx, {
    subjectId: application.id,
    atUtc: now,
    actorKind: 'contact',
    actorId: actor.accountId,
    action,
    detail: { attachmentId: id, kind, sha256, ...computerOf(actor), ...seals },
  });
  await noteTyping(tx, actor, now);
}

/** The name says what the file is now, not what it was called. */
function withExtension(fileName: string, extension: string): string {
  const stem = fileName.replace(/\.[A-Za-z0-9]{1,5}$/, '') || '附件';
  return `${[...stem].slice(0, 100).join('')}.${extension}`;
}
