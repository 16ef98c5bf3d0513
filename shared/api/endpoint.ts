import type { ZodType } from 'zod';
import { endpointPaths, type EndpointName } from '#shared/api/paths';

/** WeChat's request knows no PATCH. */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** The parts of an endpoint besides its name: what it takes and what it gives. All schemas are closed. */
export interface EndpointParts {
  /** One sentence for the API's description. */
  summary: string;
  params?: ZodType;
  query?: ZodType;
  body?: ZodType;
  /** A multipart body with one file and, beside it, text fields. */
  upload?: { field: 'file'; maxBytes: number; fields?: ZodType };
  /**
   * A body that the handler reads as bytes: WeChat's pushes, whose form their signature protects, and pieces of files.
   * Of an upload no total time is asked but a lowest pace, and it says that it is application/octet-stream.
   */
  rawBody?: { maxBytes: number; isUpload?: true };
  answer?: ZodType;
  /** The answer is a file, not JSON. */
  answersFile?: true;
  /**
   * The answer is a page for people who are not signed in; so are its refusals, where a browser asks. With answersFile too,
   * it is a file or, when there is something to say instead, a page.
   */
  answersPage?: true;
  status?: 200 | 201 | 204;
  /** The request carries an Idempotency-Key: it creates or moves something. */
  idempotent?: true;
  /** The request names the version that it saw in If-Match. */
  versioned?: true;
}

export interface Endpoint extends EndpointParts {
  name: EndpointName;
  method: Method;
  path: string;
}

/** An endpoint is its name in the list of paths plus its parts; the literal types of the parts are kept. */
export function endpoint<const Name extends EndpointName, const Parts extends EndpointParts>(
  name: Name,
  parts: Parts,
): Parts & { name: Name; method: Method; path: string } {
  const [method, path] = endpointPaths[name].split(' ') as [Method, string];
  return { ...parts, name, method, path };
}
