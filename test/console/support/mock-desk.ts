import type { AnswerOf, BodyOf } from '#shared/api/endpoints/index';
import { endpointPaths, type EndpointName } from '#shared/api/paths';
import { problemCatalogue, type Problem, type ProblemCode, type RequestFault } from '#shared/api/problems';
import type { QueueRow, ReviewView, StaffView } from '#shared/api/views';
import { statusKeys } from '#shared/applications/statuses';
import { notice2020 } from '#shared/campaigns/notice-2020';
import { bureauClerk, sampleCampaign } from './sample-queue';

export interface DeskRequest {
  endpoint: EndpointName;
  params: Record<string, string>;
  query: URLSearchParams;
  body: unknown;
  ifMatch: string | null;
  idempotencyKey: string | null;
}

export interface DeskAnswer {
  status: number;
  body: unknown;
  headers: Record<string, string>;
}

export class Unreachable extends Error {}

type Upset = (request: DeskRequest) => DeskAnswer | Unreachable;

export function refusal(
  code: ProblemCode,
  more: { faults?: RequestFault[]; headers?: Record<string, string> } = {},
): DeskAnswer {
  const { status, title } = problemCatalogue[code];
  const body: Problem = { type: `/problems/${code}`, status, code, title, requestId: 'req-1', ...more };
  return { status, body, headers: more.headers ?? {} };
}

const ok = (body: unknown, status = 200): DeskAnswer => ({ status, body, headers: {} });

/** A stand-in for the server at the staff's desk: it keeps a few applications and answers in the wire's own types. */
export class MockDesk {
  staff: StaffView | null = bureauClerk;
  rows: QueueRow[] = [];
  reviews = new Map<string, ReviewView>();
  pageSize = 50;
  campaigns = [sampleCampaign()];
  owingPaper = 0;
  readonly requests: DeskRequest[] = [];
  private readonly reminders = new Map<string, number>();
  private readonly upsets = new Map<EndpointName, Upset[]>();

  /** The next request to this endpoint is answered in this way, and not carried out. */
  upset(endpoint: EndpointName, ...answers: (DeskAnswer | Upset | Unreachable)[]): void {
    const added = answers.map((answer): Upset => (typeof answer === 'function' ? answer : () => answer));
    this.upsets.set(endpoint, [...(this.upsets.get(endpoint) ?? []), ...added]);
  }

  sent(endpoint: EndpointName): DeskRequest[] {
    return this.requests.filter((request) => request.endpoint === endpoint);
  }

  answer(method: string, address: string, headers: Record<string, string>, text: string): DeskAnswer {
    const url = new URL(address, 'http://desk.test');
    const found = findEndpoint(method, url.pathname);
    if (found === null) return refusal('notFound');
    const request: DeskRequest = {
      ...found,
      query: url.searchParams,
      body: text === '' ? null : (JSON.parse(text) as unknown),
      ifMatch: headers['if-match'] ?? null,
      idempotencyKey: headers['idempotency-key'] ?? null,
    };
    this.requests.push(request);
    const upset = this.upsets.get(request.endpoint)?.shift();
    const answer = upset === undefined ? this.carryOut(request) : upset(request);
    if (answer instanceof Unreachable) throw answer;
    return answer;
  }

  private carryOut(request: DeskRequest): DeskAnswer {
    if (request.endpoint === 'staff.signIn') {
      this.staff ??= bureauClerk;
      return ok(this.staff, 201);
    }
    if (this.staff === null) return refusal('session.missing');
    switch (request.endpoint) {
      case 'staff.me':
        return ok(this.staff);
      case 'staff.signOut':
        this.staff = null;
        return { status: 204, body: undefined, headers: {} };
      case 'campaigns.current':
        return ok({ definition: notice2020 });
      case 'campaigns.list':
        return ok({ campaigns: this.campaigns });
      case 'paperArrivals.owed':
        return ok({ toTell: this.owingPaper, toldToday: 0 });
      case 'paperArrivals.remind':
        return this.remind(request);
      case 'reviews.counts':
        return ok(this.counts());
      case 'reviews.queue':
        return ok(this.queue(request.query));
      case 'reviews.open':
        return this.withReview(request, (review) => review);
      case 'reviews.markOpened':
        return this.withReview(request, (review) => ({ ...review, openedAtUtc: '2026-11-24T07:00:00.000Z' }));
      case 'reviews.return':
        return this.withReview(request, (review) => ({ ...review, status: 'returned', moves: [] }));
      case 'reviews.approve':
        return this.withReview(request, (review) => ({ ...review, status: 'approved', moves: [] }));
      case 'reviews.decline':
        return this.withReview(request, (review) => ({ ...review, status: 'declined', moves: [] }));
      case 'reviews.rulePhoto':
        return this.withReview(request, (review) => ruled(review, request));
      case 'reviews.revealContact':
        return ok({ contactName: '刘长江', mobile: '13800000001', email: 'liu@example.cn' });
      default:
        return refusal('notFound');
    }
  }

  private remind(request: DeskRequest): DeskAnswer {
    const { idempotencyKey } = request;
    if (idempotencyKey === null) return refusal('idempotency.keyMissing');
    const told = this.reminders.get(idempotencyKey) ?? this.owingPaper;
    this.reminders.set(idempotencyKey, told);
    this.owingPaper = 0;
    return ok({ told, toldBefore: 0, left: 0 });
  }

  private counts(): AnswerOf<'reviews.counts'> {
    const present = statusKeys.filter((key) => this.rows.some((row) => row.status === key));
    return {
      counts: Object.fromEntries(
        present.map((key) => [key, this.rows.filter((row) => row.status === key).length]),
      ),
      correctionsDueSoon: 0,
      deadlineUtc: '2026-12-31T10:00:00.000Z',
    };
  }

  private queue(query: URLSearchParams): AnswerOf<'reviews.queue'> {
    const [status, search, after] = ['status', 'search', 'after'].map((key) => query.get(key));
    const wanted = this.rows.filter(
      (row) =>
        (status === null || row.status === status) &&
        (search === null || search === undefined || (row.unitName + row.projectName).includes(search)),
    );
    const start = after ? wanted.findIndex((row) => row.id === after) + 1 : 0;
    const rows = wanted.slice(start, start + this.pageSize);
    const hasMore = start + rows.length < wanted.length;
    return { rows, nextAfter: hasMore ? (rows.at(-1)?.id ?? null) : null };
  }

  private withReview(request: DeskRequest, change: (review: ReviewView) => ReviewView): DeskAnswer {
    const review = this.reviews.get(request.params.id ?? '');
    if (review === undefined) return refusal('notFound');
    if (request.endpoint === 'reviews.open') return ok(review);
    if (request.ifMatch === null) return refusal('version.missing');
    if (request.idempotencyKey === null) return refusal('idempotency.keyMissing');
    if (request.ifMatch !== `"${review.version}"`) return refusal('version.stale');
    const changed = { ...change(review), version: review.version + 1 };
    this.reviews.set(review.id, changed);
    this.rows = this.rows.map((row) => (row.id === review.id ? { ...row, status: changed.status } : row));
    return ok(changed);
  }
}

/** As the server does it: a page whose photograph is ruled invalid has none. */
function ruled(review: ReviewView, { params, body }: DeskRequest): ReviewView {
  const { isValid, reason } = body as BodyOf<'reviews.rulePhoto'>;
  const ruling = { isValid, reason, ruledAtUtc: '2026-11-24T08:00:00.000Z' };
  const verdict = isValid ? 'ruledValid' : 'ruledInvalid';
  const photos = review.photos.map((photo) =>
    photo.id === params.photo ? { ...photo, verdict, counts: isValid, ruling } : photo,
  ) satisfies ReviewView['photos'];
  const page = photos.find(({ id }) => id === params.photo)?.page;
  const print = review.print && {
    ...review.print,
    pages: review.print.pages.map((one) =>
      one.page === page ? { ...one, photoId: isValid ? (params.photo ?? null) : null } : one,
    ),
  };
  return { ...review, photos, print };
}

function findEndpoint(
  method: string,
  path: string,
): { endpoint: EndpointName; params: Record<string, string> } | null {
  for (const [name, line] of Object.entries(endpointPaths)) {
    const [knownMethod, pattern = ''] = line.split(' ');
    const match = new RegExp(`^${pattern.replace(/:([A-Za-z]+)/g, '(?<$1>[^/]+)')}$`).exec(path);
    if (knownMethod === method && match !== null) {
      return { endpoint: name as EndpointName, params: { ...match.groups } };
    }
  }
  return null;
}
