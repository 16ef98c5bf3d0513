import type { EntityManager } from 'typeorm';
import type { AnswerOf } from '#shared/api/endpoints/index';
import { AuditEntry } from '../audit';
import type { FillingActor } from '../http';
import { findMember } from '../units';
import type { Application } from './application.entity';

/** Whoever asks has just met another text, so its saving is among the last. */
const LOOKED_AT = 200;

/** Who wrote the answer that stands now, as the asking person would say it; null when the trail does not reach back. */
export async function originOfAnswer(
  read: EntityManager,
  actor: FillingActor,
  { id, unitId }: Application,
  field: string,
): Promise<AnswerOf<'applications.answerOrigin'>> {
  const saved = await read.find(AuditEntry, {
    where: { subjectId: id, action: 'answers.saved' },
    order: { sequence: 'DESC' },
    take: LOOKED_AT,
  });
  for (const { actorId, atUtc, detail } of saved) {
    const { fields = '', computer } = JSON.parse(detail) as { fields?: string; computer?: string };
    if (!fields.split(',').includes(field)) continue;
    if (actorId === actor.accountId) {
      const by = computer === undefined ? 'ownPhone' : 'ownComputer';
      return { origin: { by, label: '', atUtc } };
    }
    const member = actorId === null ? null : await findMember(read, actorId);
    return {
      origin: { by: 'colleague', label: member?.unitId === unitId ? member.label : '', atUtc },
    };
  }
  return { origin: null };
}
