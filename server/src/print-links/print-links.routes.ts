import * as endpoints from '#shared/api/endpoints/print-links';
import { everybody, ownUnit } from '../accounts';
import { findOwnApplication } from '../applications';
import { databaseNow } from '../database';
import { route, type RateLimit, type Route } from '../http';
import type { AttemptCounter } from '../sign-in-security';
import { endPrintLinks } from './end-links';
import { fetchPrint, readCode } from './fetch-print';
import { presentOpenLink } from './find-links';
import { makePrintLink } from './make-link';
import { codePage } from './print-page';

const MAKE_LIMIT: RateLimit = { requests: 10, perSeconds: 600, by: 'account' };
/** An office prints for all its units in one afternoon; wrong codes are counted apart. */
const FETCH_LIMIT: RateLimit = { requests: 60, perSeconds: 600, by: 'ip' };
const PAGE_LIMIT: RateLimit = { requests: 120, perSeconds: 60, by: 'ip' };

/** 发到电脑打印: a code on the phone, typed on any computer, gives one issued paper. */
export function createPrintLinkRoutes({ attempts }: { attempts: AttemptCounter }): Route[] {
  return [
    route({
      endpoint: endpoints.openPrintLink,
      policy: ownUnit('联系人看打印码还剩多久、下载了几次'),
      act: async ({ actor, params, ownOrigin }, read) =>
        presentOpenLink(read, await findOwnApplication(read, actor, params.id), ownOrigin),
    }),
    route({
      endpoint: endpoints.makePrintLink,
      policy: ownUnit('联系人在别的电脑上打印本单位的打印件'),
      limit: MAKE_LIMIT,
      act: async ({ actor, params, ownOrigin }, tx) => {
        const application = await findOwnApplication(tx, actor, params.id);
        const revision = Number(params.revision);
        const code = await makePrintLink(tx, { actor, application, revision });
        const { link } = await presentOpenLink(tx, application, ownOrigin);
        if (link === null) throw new Error('A code that was just made does not work');
        return { code, link };
      },
    }),
    route({
      endpoint: endpoints.endPrintLink,
      policy: ownUnit('联系人停用打印码'),
      act: async ({ actor, params, ownOrigin }, tx) => {
        const application = await findOwnApplication(tx, actor, params.id);
        await endPrintLinks(
          tx,
          { id: params.link, applicationId: application.id },
          { reason: 'contact', atUtc: await databaseNow(tx), by: { kind: 'contact', id: actor.accountId } },
        );
        return presentOpenLink(tx, application, ownOrigin);
      },
    }),
    route({
      endpoint: endpoints.printPage,
      policy: everybody('任何电脑都能打开；输入打印码以前不含申报和个人的任何内容'),
      limit: PAGE_LIMIT,
      act: () => Promise.resolve(codePage({ refusal: null })),
    }),
    route({
      endpoint: endpoints.fetchPrint,
      policy: everybody('凭联系人给的打印码下载这一份打印件'),
      limit: FETCH_LIMIT,
      prepare: ({ rawBody, ip }, read) => readCode(read, { body: rawBody, ip, attempts }),
      act: (_request, tx, typed) => fetchPrint(tx, typed),
    }),
  ];
}
