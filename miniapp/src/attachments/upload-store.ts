import { createStore } from 'zustand/vanilla';
import { FILE_MAX_BYTES } from '#shared/api/limits';
import { replaceApplication } from '../applications';
import { upload, wordingOf, type RunningUpload } from '../http';
import type { ApplicationView } from '#shared/api/views';
import { platform, PlatformError, type ChosenFile } from '../platform';
import { attachmentWording, sizeText } from './wording';

export interface AttachmentUpload {
  /** Also the idempotency key: a second try of the same file is the same act. */
  key: string;
  kind: string;
  file: ChosenFile;
  percent: number;
  /** Why it is not there; `null` while it runs. */
  failure: { text: string; isWorthRetrying: boolean } | null;
}

/** Uploads under way and failed, by application; they go on while other steps and pages are open. */
export const uploadStore = createStore<Record<string, readonly AttachmentUpload[]>>(() => ({}));

export const noUploads: readonly AttachmentUpload[] = [];

const runningByKey = new Map<string, RunningUpload<ApplicationView>>();

/** Starts with files that have just been chosen. What cannot be accepted is named at once and not sent. */
export function addAttachments(applicationId: string, kind: string, files: readonly ChosenFile[]): void {
  for (const file of files) {
    const key = platform.newKey();
    const refusal = refusalOf(file);
    const failure = refusal === null ? null : { text: refusal, isWorthRetrying: false };
    set(applicationId, (uploads) => [...uploads, { key, kind, file, percent: 0, failure }]);
    if (failure === null) void send(applicationId, key);
  }
}

export function retryAttachment(applicationId: string, key: string): Promise<void> {
  change(applicationId, key, { failure: null, percent: 0 });
  return send(applicationId, key);
}

/** Stops it when it runs, and forgets it. */
export function dropAttachment(applicationId: string, key: string): void {
  runningByKey.get(key)?.abort();
  set(applicationId, (uploads) => uploads.filter((other) => other.key !== key));
}

async function send(applicationId: string, key: string): Promise<void> {
  const found = uploadStore.getState()[applicationId]?.find((other) => other.key === key);
  if (!found) return;
  const running = upload('attachments.add', {
    params: { id: applicationId },
    file: found.file,
    fields: { kind: found.kind },
    idempotencyKey: key,
    onProgress: (percent) => change(applicationId, key, { percent }),
  });
  runningByKey.set(key, running);
  try {
    replaceApplication(await running.done);
    dropAttachment(applicationId, key);
  } catch (reason) {
    if (reason instanceof PlatformError && reason.kind === 'aborted') return;
    const { text, isWorthRetrying } = wordingOf(reason);
    change(applicationId, key, { failure: { text, isWorthRetrying } });
  } finally {
    runningByKey.delete(key);
  }
}

function refusalOf({ name, bytes }: ChosenFile): string | null {
  if (bytes > FILE_MAX_BYTES) return attachmentWording.tooLarge(sizeText(bytes));
  return /\.(pdf|jpe?g|png|webp|heic)$/i.test(name) || !name.includes('.') ? null : attachmentWording.notPdf;
}

function change(applicationId: string, key: string, changes: Partial<AttachmentUpload>): void {
  set(applicationId, (uploads) =>
    uploads.map((other) => (other.key === key ? { ...other, ...changes } : other)),
  );
}

function set(
  applicationId: string,
  update: (uploads: readonly AttachmentUpload[]) => readonly AttachmentUpload[],
): void {
  uploadStore.setState((state) => ({ [applicationId]: update(state[applicationId] ?? noUploads) }));
}
