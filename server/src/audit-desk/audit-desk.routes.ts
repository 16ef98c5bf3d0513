import { LessThan } from 'typeorm';
import * as endpoints from '#shared/api/endpoints/audit';
import { auditor, everybody, ownUnit } from '../accounts';
import { findOwnApplication } from '../applications';
import { AuditRoot, verifyChain } from '../audit';
import { route, type Route } from '../http';
import { problem } from '../problem';
import type { Storage } from '../storage';
import { findingInWords } from './audit-desk-wording';
import { readingsOf } from './own-readings';
import { searchAudit } from './search-audit';

const ROOTS_PER_PAGE = 400;

export function createAuditDeskRoutes({ storage }: { storage: Storage }): Route[] {
  return [
    route({
      endpoint: endpoints.searchAudit,
      policy: auditor('审计员查询审计记录'),
      act: ({ query }, read) => searchAudit(read, query),
    }),
    route({
      endpoint: endpoints.verifyAudit,
      policy: auditor('审计员核验一条审计链'),
      // It reads every file of an application.
      limit: { requests: 30, perSeconds: 60, by: 'account' },
      act: async ({ params }, read) => {
        const { entries, findings } = await verifyChain(read, storage, params.subject);
        if (entries === 0) throw problem('notFound');
        return { entries, findings: findings.map(findingInWords) };
      },
    }),
    route({
      endpoint: endpoints.auditRoots,
      policy: everybody('公开留存每日审计根，任何人都能比对'),
      act: async ({ query: { before } }, read) => {
        const where = before === undefined ? {} : { day: LessThan(before) };
        const roots = await read.find(AuditRoot, { where, order: { day: 'DESC' }, take: ROOTS_PER_PAGE });
        return {
          roots: roots.map(({ day, entries, entriesSha256, root }) => ({
            day,
            entries,
            entriesSha256,
            root,
          })),
        };
      },
    }),
    route({
      endpoint: endpoints.ownReadings,
      policy: ownUnit('查看谁看过本单位的申报'),
      act: async ({ actor, params }, read) => ({
        readings: await readingsOf(read, await findOwnApplication(read, actor, params.id)),
      }),
    }),
  ];
}
