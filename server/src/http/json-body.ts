import type { IncomingMessage } from 'node:http';
import type { RequestFault } from '#shared/api/problems';
import { schemaFaultWording, type SchemaFaultCode } from '#shared/api/fault-wording';
import { problem } from '../problem';
import { bodyLimits, readBody } from './read-body';

/** Half of a character outside the basic plane: databases refuse or replace it. */
const loneSurrogate = /\p{Cs}/u;

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** `application/json`, with no charset or utf-8: nothing that a cross-site form can send. */
const jsonType = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i;

function fault(path: readonly string[], code: SchemaFaultCode): RequestFault {
  return { field: path.join('.'), code, message: schemaFaultWording[code] };
}

/** Shapes that no schema should have to think about: prototype keys, half characters, bottomless nesting. */
function collectFaults(value: unknown, path: string[], faults: RequestFault[]): void {
  if (path.length > bodyLimits.jsonMaxDepth) throw problem('request.malformed');
  if (typeof value === 'string' && loneSurrogate.test(value)) faults.push(fault(path, 'badFormat'));
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (forbiddenKeys.has(key)) faults.push(fault([...path, key], 'unknownField'));
    else collectFaults(inner, [...path, key], faults);
  }
}

export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  if (!jsonType.test(request.headers['content-type'] ?? '')) throw problem('request.unsupportedType');
  if (request.headers['content-encoding'] !== undefined) throw problem('request.unsupportedType');
  const bytes = await readBody(request, bodyLimits.jsonMaxBytes);
  const value = parse(bytes);
  const faults: RequestFault[] = [];
  collectFaults(value, [], faults);
  if (faults.length > 0) throw problem('request.invalid', { faults });
  return value;
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw problem('request.malformed');
  }
}
