import type { z, ZodType } from 'zod';
import type { Endpoint } from '#shared/api/endpoint';
import { schemaFaultWording } from '#shared/api/fault-wording';
import type { RequestFault } from '#shared/api/problems';
import { problem } from '../problem';
import { readJsonBody } from './json-body';
import { readBody, readUploadedBytes } from './read-body';
import type { HttpContext } from './request-scope';
import type { KernelRequest } from './route';
import { schemaFaults } from './schema-faults';
import { receiveUpload } from './upload';

type RequestParts = Pick<KernelRequest, 'params' | 'query' | 'body' | 'rawBody' | 'upload'>;

/** Collects the faults of all parts, so that a person sees every one at once. */
class PartParser {
  readonly faults: RequestFault[] = [];

  parse(schema: ZodType, value: unknown, part?: string): unknown {
    const result: z.ZodSafeParseResult<unknown> = schema.safeParse(value, { reportInput: true });
    if (result.success) return result.data;
    this.faults.push(...schemaFaults(result.error, part));
    return undefined;
  }

  refuseKeys(value: object, part: string): void {
    for (const key of Object.keys(value)) {
      this.faults.push({
        field: `${part}.${key}`,
        code: 'unknownField',
        message: schemaFaultWording.unknownField,
      });
    }
  }
}

/** A path that no schema accepts names nothing: it is answered like a missing object. */
function parseParams(endpoint: Endpoint, params: unknown): unknown {
  if (!endpoint.params) return undefined;
  const result = endpoint.params.safeParse(params);
  if (!result.success) throw problem('notFound');
  return result.data;
}

function hasBody(context: HttpContext): boolean {
  return Number(context.req.headers['content-length'] ?? 0) > 0 || 'transfer-encoding' in context.req.headers;
}

/** Parses everything that the endpoint declares and refuses everything that it does not. */
export async function readRequest(
  endpoint: Endpoint,
  context: HttpContext,
  pathParams: unknown,
  temporaryDirectory: string,
): Promise<RequestParts> {
  const parser = new PartParser();
  const parts: RequestParts = {
    params: parseParams(endpoint, pathParams),
    query: undefined,
    body: undefined,
    rawBody: undefined,
    upload: undefined,
  };
  const query = { ...context.query };
  if (endpoint.query) parts.query = parser.parse(endpoint.query, query, 'query');
  else parser.refuseKeys(query, 'query');

  if (endpoint.upload) {
    const { field, maxBytes, fields } = endpoint.upload;
    const { rawFields, ...file } = await receiveUpload(context.req, {
      temporaryDirectory,
      fileField: field,
      maxBytes,
    });
    context.state.temporaryFiles.push(file.path);
    if (!fields) parser.refuseKeys(rawFields, 'fields');
    parts.upload = { ...file, fields: fields ? parser.parse(fields, rawFields) : undefined };
  } else if (endpoint.rawBody) {
    const { maxBytes, isUpload } = endpoint.rawBody;
    parts.rawBody = await (isUpload ? readUploadedBytes : readBody)(context.req, maxBytes);
  } else if (endpoint.body) {
    parts.body = parser.parse(endpoint.body, await readJsonBody(context.req));
  } else if (hasBody(context)) {
    throw problem('request.malformed');
  }
  if (parser.faults.length > 0) throw problem('request.invalid', { faults: parser.faults });
  return parts;
}
