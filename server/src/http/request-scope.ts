import type { ParameterizedContext } from 'koa';
import type { Actor } from './actor';

/** What the kernel keeps beside a request, for the access log and the error answer. */
export interface RequestScope {
  requestId: string;
  /** The pattern, never the address itself. */
  routeName: string;
  actor: Actor | null;
  problemCode: string | null;
  /** The route answers pages: refusals are shown as one where a browser asks. */
  isPage: boolean;
  /** Files to remove when the request is over, however it ends. */
  temporaryFiles: string[];
}

export type HttpContext = ParameterizedContext<RequestScope>;
