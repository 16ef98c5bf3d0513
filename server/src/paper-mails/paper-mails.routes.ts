import * as endpoints from '#shared/api/endpoints/paper-mails';
import { ownUnit } from '../accounts';
import { findOwnApplication } from '../applications';
import { route, type RateLimit, type Route } from '../http';
import { problem } from '../problem';
import { presentMails } from './list-mails';
import { requestMail } from './request-mail';

const SEND_LIMIT: RateLimit = { requests: 10, perSeconds: 600, by: 'account' };

/** 发到我的邮箱: the issued paper as a mail to the contact. */
export function createPaperMailRoutes({ isOffered }: { isOffered: boolean }): Route[] {
  return [
    route({
      endpoint: endpoints.listPaperMails,
      policy: ownUnit('联系人看打印件发到邮箱没有'),
      act: async ({ actor, params }, read) =>
        presentMails(read, await findOwnApplication(read, actor, params.id), { isOffered }),
    }),
    route({
      endpoint: endpoints.sendPaperMail,
      policy: ownUnit('联系人把本单位的打印件发到自己的邮箱'),
      limit: SEND_LIMIT,
      act: async ({ actor, params, body }, tx) => {
        const application = await findOwnApplication(tx, actor, params.id);
        if (!isOffered) throw problem('mail.notOffered');
        await requestMail(tx, {
          actor,
          application,
          revision: Number(params.revision),
          address: body.address,
        });
        return presentMails(tx, application, { isOffered });
      },
    }),
  ];
}
