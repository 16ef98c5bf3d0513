import * as experts from '#shared/api/endpoints/experts';
import * as endpoints from '#shared/api/endpoints/scoring';
import { assignedExpert, wholeProvince } from '../../accounts';
import { Application } from '../../applications';
import { attachmentFile } from '../../attachments';
import type { ReadingRecorder } from '../../audit';
import { route, type Route } from '../../http';
import { photoFile } from '../../pages';
import { findAssignment } from '../assignments/end-assignment';
import { ScoreSheet } from '../score-sheet.entity';
import { findAssigned } from './find-assigned';
import { ownAssignments } from './own-assignments';
import { presentAssigned, requirePagePhoto } from './present-assigned';
import { presentSheet } from './present-sheet';
import { recuse } from './recuse';
import { reopenSheet, saveSheet, submitSheet } from './save-sheet';

export function createScoringRoutes({ readings }: { readings: ReadingRecorder }): Route[] {
  return [
    route({
      endpoint: endpoints.ownAssignments,
      policy: assignedExpert('专家只看分配给自己的'),
      act: async ({ actor }, read) => ({ rows: await ownAssignments(read, actor) }),
    }),
    route({
      endpoint: endpoints.openAssignment,
      policy: assignedExpert('专家评审分配给自己的申报'),
      act: async ({ actor, params }, read) => {
        const assigned = await findAssigned(read, actor, params.id);
        await readings.record({ actor, subjectId: assigned.application.id, what: 'application' });
        return presentAssigned(read, assigned);
      },
    }),
    route({
      endpoint: endpoints.saveSheet,
      policy: assignedExpert('专家填写自己的评分表'),
      act: async ({ actor, params, body, expectedVersion }, tx) => {
        const assigned = await findAssigned(tx, actor, params.id);
        const { accountId: expertId } = actor;
        const sheet = await saveSheet(tx, { ...body, assigned, expertId, expectedVersion });
        return presentSheet(tx, assigned.application.campaignId, sheet);
      },
    }),
    route({
      endpoint: endpoints.submitSheet,
      policy: assignedExpert('专家提交自己的评分表'),
      act: async ({ actor, params, expectedVersion }, tx) => {
        const assigned = await findAssigned(tx, actor, params.id);
        const sheet = await submitSheet(tx, { assigned, expertId: actor.accountId, expectedVersion });
        return presentSheet(tx, assigned.application.campaignId, sheet);
      },
    }),
    route({
      endpoint: endpoints.recuse,
      policy: assignedExpert('专家对分配给自己的申报申请回避'),
      act: async ({ actor, params, body }, tx) =>
        recuse(tx, { actor, assigned: await findAssigned(tx, actor, params.id), reason: body.reason }),
    }),
    ...(
      [
        [endpoints.scoringPhoto, 'photo', '专家查看页面照片'],
        [endpoints.scoringScan, 'scan', '专家查看摊平的页面'],
      ] as const
    ).map(([endpoint, kind, reason]) =>
      route({
        endpoint,
        policy: assignedExpert(reason),
        act: async ({ actor, params }, read) => {
          const assigned = await findAssigned(read, actor, params.id);
          await requirePagePhoto(read, assigned, params.photo);
          await readings.record({ actor, subjectId: assigned.application.id, what: 'pages' });
          return photoFile(read, { application: assigned.application, photoId: params.photo, kind });
        },
      }),
    ),
    route({
      endpoint: endpoints.scoringAttachment,
      policy: assignedExpert('专家查看附件'),
      act: async ({ actor, params }, read) => {
        const { application } = await findAssigned(read, actor, params.id);
        await readings.record({ actor, subjectId: application.id, what: 'attachments' });
        return attachmentFile(read, { application, attachmentId: params.attachment, disposition: 'inline' });
      },
    }),
    route({
      endpoint: experts.openSheet,
      policy: wholeProvince('省厅核对评分表'),
      act: async ({ actor, params }, read) => {
        const assignment = await findAssignment(read, params.id);
        await readings.record({ actor, subjectId: assignment.applicationId, what: 'sheet' });
        const sheet = await read.findOneByOrFail(ScoreSheet, { assignmentId: assignment.id });
        return presentSheet(read, assignment.campaignId, sheet);
      },
    }),
    route({
      endpoint: experts.reopenSheet,
      policy: wholeProvince('省厅退回评分表'),
      act: async ({ actor, params, body, expectedVersion }, tx) => {
        const assignment = await findAssignment(tx, params.id);
        const application = await tx.findOneByOrFail(Application, { id: assignment.applicationId });
        const sheet = await tx.findOneByOrFail(ScoreSheet, { assignmentId: assignment.id });
        const reopened = await reopenSheet(tx, {
          assigned: { assignment, application, sheet },
          staffId: actor.accountId,
          expectedVersion,
          reason: body.reason,
        });
        return presentSheet(tx, assignment.campaignId, reopened);
      },
    }),
  ];
}
