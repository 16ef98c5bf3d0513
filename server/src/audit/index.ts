export { AuditEntry, auditKindOf, type AuditActorKind } from './audit-entry.entity';
export { brokenAuditSequence, recordAudit, type AuditFact } from './record-audit';
