import * as endpoints from '#shared/api/endpoints/deliveries';
import { deliveryDesk, ownRegion } from '../accounts';
import { findReviewableApplication } from '../applications';
import { route, type Route } from '../http';
import { countDeliveries, readDeliveries } from './delivery-board';
import { readCallList } from './read-call-list';
import { recordCall } from './record-call';
import { retryDelivery } from './retry-delivery';

export function createDeliveryRoutes(): Route[] {
  return [
    route({
      endpoint: endpoints.deliveries,
      policy: deliveryDesk('省厅和管理员管理通知的发送'),
      act: ({ query }, read) => readDeliveries(read, query),
    }),
    route({
      endpoint: endpoints.deliveryCounts,
      policy: deliveryDesk('省厅和管理员管理通知的发送'),
      act: async (_request, read) => ({ counts: await countDeliveries(read) }),
    }),
    route({
      endpoint: endpoints.retryDelivery,
      policy: deliveryDesk('发送失败的通知可以重发'),
      act: ({ actor, params, expectedVersion }, tx) =>
        retryDelivery(tx, { actor, messageId: params.id, expectedVersion }),
    }),
    route({
      endpoint: endpoints.callList,
      policy: ownRegion('微信没有送达的，由市州打电话告知'),
      act: ({ actor, query }, read) => readCallList(read, actor, query),
    }),
    route({
      endpoint: endpoints.recordCall,
      policy: ownRegion('登记打过的电话'),
      act: async ({ actor, params, body, expectedVersion }, tx) => {
        const application = await findReviewableApplication(tx, actor, params.id);
        return { row: await recordCall(tx, { ...body, actor, application, expectedVersion }) };
      },
    }),
  ];
}
