import { In, type EntityManager } from 'typeorm';
import { auditActions, auditActorKinds } from '#shared/audit/audit-actions';
import { bureauByCode } from '#shared/campaigns/bureaus';
import { disclosureReasons, type DisclosureReason } from '#shared/reviews/disclosure-reasons';
import type { OwnReading } from '#shared/api/views';
import type { Application } from '../applications';
import { AuditEntry, readingKinds } from '../audit';

const READINGS_MAX = 200;
const actions = [...readingKinds.map((kind) => `read.${kind}`), 'contact.disclosed', 'archive.read'];

/** Which offices have looked at an application. Offices, not people: no clerk's and no expert's name leaves. */
export async function readingsOf(read: EntityManager, application: Application): Promise<OwnReading[]> {
  const entries = await read.find(AuditEntry, {
    where: { subjectId: application.id, action: In(actions) },
    order: { sequence: 'DESC' },
    take: READINGS_MAX,
  });
  const bureau = bureauByCode(application.bureauCode)?.name;
  return entries.map(({ atUtc, actorKind, action, detail }) => ({
    atUtc,
    office: (actorKind === 'bureau' ? bureau : undefined) ?? auditActorKinds[actorKind],
    what: auditActions[action] ?? action,
    reason: reasonIn(detail),
  }));
}

function reasonIn(detail: string): string | null {
  const { reason } = JSON.parse(detail) as { reason?: string };
  return reason !== undefined && reason in disclosureReasons
    ? disclosureReasons[reason as DisclosureReason]
    : null;
}
