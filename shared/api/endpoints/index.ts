import type { z } from 'zod';
import type * as accounts from '#shared/api/endpoints/accounts';
import type * as applications from '#shared/api/endpoints/applications';
import type * as archive from '#shared/api/endpoints/archive';
import type * as attachments from '#shared/api/endpoints/attachments';
import type * as board from '#shared/api/endpoints/board';
import type * as campaignDrafts from '#shared/api/endpoints/campaign-drafts';
import type * as audit from '#shared/api/endpoints/audit';
import type * as campaigns from '#shared/api/endpoints/campaigns';
import type * as colleagues from '#shared/api/endpoints/colleagues';
import type * as computerLinks from '#shared/api/endpoints/computer-links';
import type * as disputes from '#shared/api/endpoints/disputes';
import type * as deliveries from '#shared/api/endpoints/deliveries';
import type * as demo from '#shared/api/endpoints/demo';
import type * as experts from '#shared/api/endpoints/experts';
import type * as exports from '#shared/api/endpoints/exports';
import type * as notices from '#shared/api/endpoints/notices';
import type * as opinions from '#shared/api/endpoints/opinions';
import type * as pages from '#shared/api/endpoints/pages';
import type * as paperArrivals from '#shared/api/endpoints/paper-arrivals';
import type * as papers from '#shared/api/endpoints/papers';
import type * as paperMails from '#shared/api/endpoints/paper-mails';
import type * as printLinks from '#shared/api/endpoints/print-links';
import type * as privacy from '#shared/api/endpoints/privacy';
import type * as publicity from '#shared/api/endpoints/publicity';
import type * as recommendations from '#shared/api/endpoints/recommendations';
import type * as reviews from '#shared/api/endpoints/reviews';
import type * as scoring from '#shared/api/endpoints/scoring';
import type * as staff from '#shared/api/endpoints/staff';
import type * as staffAccounts from '#shared/api/endpoints/staff-accounts';
import type * as units from '#shared/api/endpoints/units';
import type * as usualSentences from '#shared/api/endpoints/usual-sentences';

type Values<Module> = Module[keyof Module];
type Named<Module> = Extract<Values<Module>, { name: string; method: string; path: string }>;

export type AnyEndpoint =
  | Named<typeof accounts>
  | Named<typeof applications>
  | Named<typeof archive>
  | Named<typeof attachments>
  | Named<typeof board>
  | Named<typeof campaignDrafts>
  | Named<typeof audit>
  | Named<typeof campaigns>
  | Named<typeof colleagues>
  | Named<typeof computerLinks>
  | Named<typeof disputes>
  | Named<typeof deliveries>
  | Named<typeof demo>
  | Named<typeof experts>
  | Named<typeof exports>
  | Named<typeof notices>
  | Named<typeof opinions>
  | Named<typeof pages>
  | Named<typeof paperArrivals>
  | Named<typeof papers>
  | Named<typeof paperMails>
  | Named<typeof printLinks>
  | Named<typeof privacy>
  | Named<typeof publicity>
  | Named<typeof recommendations>
  | Named<typeof reviews>
  | Named<typeof scoring>
  | Named<typeof staff>
  | Named<typeof staffAccounts>
  | Named<typeof units>
  | Named<typeof usualSentences>;

/** Endpoint by name, for the typed clients of the phone and the console. */
export type EndpointByName = { [E in AnyEndpoint as E['name']]: E };

type Input<E, Part extends string> =
  E extends Record<Part, infer Schema> ? (Schema extends z.ZodType ? z.input<Schema> : undefined) : undefined;

export type ParamsOf<Name extends keyof EndpointByName> = Input<EndpointByName[Name], 'params'>;
export type QueryOf<Name extends keyof EndpointByName> = Input<EndpointByName[Name], 'query'>;
export type BodyOf<Name extends keyof EndpointByName> = Input<EndpointByName[Name], 'body'>;
export type AnswerOf<Name extends keyof EndpointByName> =
  EndpointByName[Name] extends Record<'answer', infer Schema>
    ? Schema extends z.ZodType
      ? z.output<Schema>
      : undefined
    : undefined;
