import { staffRoles } from '#shared/accounts/staff-roles';
import { statuses } from '#shared/applications/statuses';
import { auditActions } from '#shared/audit/audit-actions';
import { bureauByCode } from '#shared/campaigns/bureaus';
import { disclosureReasons, type DisclosureReason } from '#shared/reviews/disclosure-reasons';
import type { AuditEntryView } from '#shared/api/views';
import { isSealKey, type AuditEntry } from '../audit';
import { auditDeskWording, factLabels } from './audit-desk-wording';

/** Keys of closed lists that a fact may name. */
const wordsOf: Readonly<Record<string, (value: string) => string | undefined>> = {
  role: roleLabel,
  roleBefore: roleLabel,
  bureauCode: (code) => bureauByCode(code)?.region,
  from: statusLabel,
  to: statusLabel,
  reason: (reason) => disclosureReasons[reason as DisclosureReason],
};

function roleLabel(role: string): string | undefined {
  return (staffRoles as Record<string, { label: string }>)[role]?.label;
}

function statusLabel(status: string): string | undefined {
  return (statuses as Record<string, { label: string }>)[status]?.label;
}

interface Names {
  staff: ReadonlyMap<string, string>;
  applications: ReadonlyMap<string, string>;
}

/** One entry in words: names of staff from their accounts, applications by the code on their paper. */
export function presentEntry(entry: AuditEntry, names: Names): AuditEntryView {
  const { id, subjectId, sequence, atUtc, actorKind, actorId, action, fromAddress, sha256 } = entry;
  const facts = factsOf(entry.detail);
  const shown = facts.filter(([key]) => !isSealKey(key));
  return {
    id,
    subject: subjectOf(subjectId, names),
    sequence,
    atUtc,
    actorKind,
    actorName: actorId === null ? null : (names.staff.get(actorId) ?? null),
    action,
    what: auditActions[action] ?? action,
    facts: shown.map(([key, value]) => ({ label: factLabels[key] ?? key, value: valueInWords(key, value) })),
    sealed: facts.length - shown.length,
    fromAddress,
    sha256,
  };
}

function subjectOf(id: string, { staff, applications }: Names): AuditEntryView['subject'] {
  const code = applications.get(id);
  if (code !== undefined) return { kind: 'application', id, label: code };
  const name = staff.get(id);
  return name === undefined ? { kind: 'other', id, label: id } : { kind: 'staff', id, label: name };
}

/** A damaged detail shows as it is: the verification names it. */
function factsOf(detail: string): [string, unknown][] {
  try {
    return Object.entries(JSON.parse(detail) as Record<string, unknown>);
  } catch {
    return [[auditDeskWording.damaged, detail]];
  }
}

function valueInWords(key: string, value: unknown): string {
  if (typeof value === 'string' && key in wordsOf) return wordsOf[key]?.(value) ?? value;
  if (typeof value === 'boolean') return value ? auditDeskWording.yes : auditDeskWording.no;
  return value === null ? auditDeskWording.none : String(value);
}
