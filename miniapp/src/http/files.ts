import type { AnswerOf } from '#shared/api/endpoints/index';
import { platform, type ChosenFile, type UploadTask } from '../platform';
import { sendAuthorized } from './authorized';
import {
  addressOf,
  contractHeaders,
  type CallName,
  type HeaderOptions,
  type LooseOptions,
} from './call-options';
import { problemOfStatus, ServerUnreachable } from './failures';
import { readAnswer } from './read-answer';
import { sendPatiently } from './retry';
import { PlatformError } from '../platform';

/** A photo of 1 MB at 64 kbit/s. */
const uploadTimeoutMs = 130_000;
const downloadTimeoutMs = 60_000;

export type UploadOptions<Name extends CallName> = HeaderOptions<Name> & {
  params: Record<string, string>;
  file: ChosenFile;
  fields?: Record<string, string>;
  onProgress?(percent: number): void;
};
export interface RunningUpload<Answer> {
  /** Rejects with ApiProblem, ServerUnreachable, or PlatformError "aborted". */
  done: Promise<Answer>;
  abort(): void;
}

/** Sends one file with its idempotency key, and again after network faults; the server keeps one. */
export function upload<Name extends CallName>(
  name: Name,
  options: UploadOptions<Name>,
): RunningUpload<AnswerOf<Name>> {
  const { file, fields = {}, onProgress } = options;
  const loose: LooseOptions = options;
  let task: UploadTask | null = null;
  let isAborted = false;
  const done = sendAuthorized((authorization) =>
    sendPatiently(
      () => {
        if (isAborted) throw new PlatformError('aborted', name);
        task = platform.transfers.upload({
          url: addressOf(name, loose),
          filePath: file.path,
          fileName: file.name,
          fields,
          headers: { ...contractHeaders(loose), ...authorization },
          timeoutMs: uploadTimeoutMs,
          onProgress,
        });
        return task.done;
      },
      { isRepeatable: loose.idempotencyKey !== undefined },
    ),
  ).then((response) => readAnswer(response) as AnswerOf<Name>);
  return {
    done,
    abort() {
      isAborted = true;
      task?.abort();
    },
  };
}

/** Resolves with a local path. Rejects with ApiProblem or ServerUnreachable. */
export async function download(name: CallName, params: Record<string, string>): Promise<string> {
  const url = addressOf(name, { params });
  let path: string | null = null;
  const { status } = await sendAuthorized((headers) =>
    sendPatiently(
      async () => {
        const answer = await platform.transfers.download({ url, headers, timeoutMs: downloadTimeoutMs });
        path = answer.path;
        return { status: answer.status, headers: {}, text: '' };
      },
      { isRepeatable: true },
    ),
  );
  if (status !== 200) throw problemOfStatus(status);
  if (path === null) throw new ServerUnreachable('badAnswer');
  return path;
}
