import * as endpoints from '#shared/api/endpoints/disputes';
import { ownAccount, ownRegionBureau } from '../accounts';
import type { ReadingRecorder } from '../audit';
import { route, type Route } from '../http';
import { decideDispute, disputeOfRegion, listDisputes, revealClaimant } from './decide-dispute';
import { fileDispute, presentOwnDisputes, withdrawDispute } from './file-dispute';

/** 认领异议: filed by whoever finds the own unit registered by somebody else, decided by its bureau. */
export function createDisputeRoutes({ readings }: { readings: ReadingRecorder }): Route[] {
  return [
    route({
      endpoint: endpoints.listOwnDisputes,
      policy: ownAccount('看自己提出的认领异议'),
      act: ({ actor }, read) => presentOwnDisputes(read, actor),
    }),
    route({
      endpoint: endpoints.fileDispute,
      policy: ownAccount('单位已由别人登记时提出异议'),
      // Whoever tries credit codes here learns which are registered, so few a day are enough.
      limit: { requests: 10, perSeconds: 3_600, by: 'account' },
      act: async ({ actor, body }, tx) => {
        await fileDispute(tx, actor, body);
        return presentOwnDisputes(tx, actor);
      },
    }),
    route({
      endpoint: endpoints.withdrawDispute,
      policy: ownAccount('撤回自己的认领异议'),
      act: async ({ actor, params }, tx) => {
        await withdrawDispute(tx, actor, params.id);
        return presentOwnDisputes(tx, actor);
      },
    }),
    route({
      endpoint: endpoints.listDisputes,
      policy: ownRegionBureau('市州经信局处理本地区的认领异议'),
      act: async ({ actor, query }, read) => {
        await readings.record({ actor, subjectId: actor.bureauCode ?? '', what: 'disputes' });
        return listDisputes(read, actor, query.state ?? 'open');
      },
    }),
    route({
      endpoint: endpoints.revealClaimant,
      policy: ownRegionBureau('处理异议需要联系时查看，并留下记录'),
      act: async ({ actor, params }, tx) =>
        revealClaimant(tx, actor, await disputeOfRegion(tx, actor, params.id)),
    }),
    route({
      endpoint: endpoints.decideDispute,
      policy: ownRegionBureau('市州经信局决定由谁办理'),
      act: async ({ actor, params, body, expectedVersion }, tx) =>
        decideDispute(tx, actor, {
          dispute: await disputeOfRegion(tx, actor, params.id),
          expectedVersion,
          ...body,
        }),
    }),
  ];
}
