import type { RouteObject } from 'react-router';
import { routes } from '../../../server/console/app/routes';

export interface DeskPeople {
  /** An application that was handed in in the region of the first bureau. */
  applicationId: string;
  campaignId: string;
  /** Next year's notice, not published. */
  draftId: string;
}

export interface DeskPage {
  /** Whose sign-ins open it. */
  who: readonly string[];
  /** Below /console; the route itself where it names nothing. */
  address?(people: DeskPeople): string;
  /** Stands there when the page is complete. */
  shows: string | RegExp;
}

const everybody = ['wuhan', 'wuhan-head', 'province', 'expert1', 'auditor', 'admin'];
const bureau = ['wuhan', 'wuhan-head'];
const anyRegion = [...bureau, 'province'];

/** The pages that the walk through a whole round opens with what belongs to them (test/browser/whole-round.test.ts). */
export const pagesOfTheRound = ['/scoring/:id', '/recommendations/received/:id'] as const;

/** Every other address of the console, with what its page shows first. */
export const deskPages: Record<string, DeskPage> = {
  '/applications': { who: anyRegion, shows: '演示制造有限公司' },
  '/applications/:id': {
    who: anyRegion,
    address: ({ applicationId }) => `/applications/${applicationId}`,
    shows: '演示制造有限公司',
  },
  '/campaigns': { who: ['province'], shows: '正在起草' },
  '/campaigns/drafts/:id': {
    who: ['province'],
    address: ({ draftId }) => `/campaigns/drafts/${draftId}`,
    shows: /发布/,
  },
  '/campaigns/:id/deadlines': {
    who: ['province'],
    address: ({ campaignId }) => `/campaigns/${campaignId}/deadlines`,
    shows: /截止/,
  },
  '/calls': { who: anyRegion, shows: /电话/ },
  '/deliveries': { who: ['province', 'admin'], shows: /发送/ },
  '/board': { who: ['province'], shows: /市州/ },
  '/publicity': { who: ['province'], shows: /公示/ },
  '/expert-review': { who: ['province'], shows: /专家/ },
  '/expert-review/people': { who: ['province'], shows: '演示·专家1' },
  '/expert-review/ranking': { who: ['province'], shows: /排序/ },
  '/scoring': { who: ['expert1'], shows: /评审/ },
  '/disputes': { who: bureau, shows: '登记的人已经离职，现由我办理。' },
  '/sentences': { who: bureau, shows: /常用/ },
  '/account': { who: everybody, shows: /密码/ },
  '/staff-accounts': { who: ['admin'], shows: 'wuhan' },
  '/audit': { who: ['auditor'], shows: /记录/ },
  '/recommendations/own': { who: bureau, shows: /推荐/ },
  '/recommendations/received': { who: ['province'], shows: /市州/ },
  '/no-such-page': { who: ['wuhan'], shows: /没有/ },
};

/** The addresses that the console knows, as its routes name them; the sign-in stands before all of them. */
export function consolePaths(among: readonly RouteObject[] = routes): string[] {
  return among.flatMap(({ path, children }) => [
    ...(path === undefined || path === '/sign-in' || path === '*' ? [] : [path]),
    ...consolePaths(children ?? []),
  ]);
}
