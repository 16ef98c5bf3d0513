import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import { schemaFaultWording } from '#shared/api/fault-wording';
import { problem } from '../problem';
import { safeFileName } from './file-name';
import { watchPace } from './upload-pace';

export interface Upload {
  /** In the temporary folder; gone after the request unless the storage took it over. */
  path: string;
  bytes: number;
  sha256: string;
  fileName: string;
}

export interface ReceivedUpload extends Upload {
  /** Text fields beside the file, not validated yet; a repeated one is an array. */
  rawFields: Record<string, unknown>;
}

export interface UploadOptions {
  temporaryDirectory: string;
  fileField: string;
  maxBytes: number;
}

const partLimits = {
  files: 1,
  fields: 10,
  parts: 11,
  fieldNameSize: 64,
  fieldSize: 4 * 1024,
  headerPairs: 16,
} as const;

/**
 * Streams the one file of a multipart request to a temporary file. Whatever is wrong with the form (no boundary, cut
 * off, too large, too many parts, a second file) removes the temporary file and throws.
 */
export async function receiveUpload(
  request: IncomingMessage,
  options: UploadOptions,
): Promise<ReceivedUpload> {
  const contentType = request.headers['content-type'] ?? '';
  if (!/^multipart\/form-data\s*;/i.test(contentType)) throw problem('request.unsupportedType');
  // The rest of the form is small; what says at once that it is too large is not read at all.
  if (Number(request.headers['content-length'] ?? 0) > options.maxBytes + 64 * 1024)
    throw problem('file.tooLarge');
  const path = join(options.temporaryDirectory, `${randomUUID()}.part`);
  try {
    const received = await readForm(request, path, options);
    if (received.bytes === 0) throw problem('file.empty');
    return received;
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

function openParser(request: IncomingMessage, maxBytes: number): busboy.Busboy {
  try {
    return busboy({
      headers: request.headers,
      // The file limit counts one byte more, so that a file of exactly maxBytes is not called truncated.
      limits: { ...partLimits, fileSize: maxBytes + 1 },
      defParamCharset: 'utf8',
      preservePath: false,
    });
  } catch {
    throw problem('request.malformed');
  }
}

async function readForm(
  request: IncomingMessage,
  path: string,
  options: UploadOptions,
): Promise<ReceivedUpload> {
  const parser = openParser(request, options.maxBytes);
  const fields = new Map<string, unknown>();
  let file: Promise<Upload> | undefined;

  const form = new Promise<void>((resolve, reject) => {
    const refuse = () => reject(problem('request.malformed'));
    parser.on('file', (field, stream, info) => {
      if (field !== options.fileField || file) {
        stream.resume();
        return refuse();
      }
      file = storeTemporarily(stream, path, options.maxBytes, info.filename);
      file.catch(reject);
    });
    parser.on('field', (name, value, info) => {
      if (info.nameTruncated || info.valueTruncated) return refuse();
      fields.set(name, fields.has(name) ? [fields.get(name), value].flat() : value);
    });
    parser.on('partsLimit', refuse).on('filesLimit', refuse).on('fieldsLimit', refuse);
    parser.on('error', refuse).on('close', resolve);
    request.on('error', refuse).on('close', () => {
      if (!request.complete) refuse();
    });
  });
  const pace = watchPace(request);
  try {
    request.pipe(parser);
    await Promise.race([form, pace.tooSlow]);
    if (!file) {
      const fault = { field: options.fileField, code: 'required', message: schemaFaultWording.required };
      throw problem('request.invalid', { faults: [fault] });
    }
    return { ...(await file), rawFields: Object.fromEntries(fields) };
  } finally {
    pace.stop();
    request.unpipe(parser);
    parser.destroy();
    await file?.catch(() => undefined);
  }
}

async function storeTemporarily(
  stream: Readable & { truncated?: boolean },
  path: string,
  maxBytes: number,
  fileName: string | undefined,
): Promise<Upload> {
  const hash = createHash('sha256');
  let bytes = 0;
  async function* counted(source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw problem('file.tooLarge');
      hash.update(chunk);
      yield chunk;
    }
  }
  await pipeline(stream, counted, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  return { path, bytes, sha256: hash.digest('hex'), fileName: safeFileName(fileName) };
}
