export { AuditEntry, type AuditActorKind } from './audit-entry.entity';
export { auditSha256, brokenAuditSequence, recordAudit, type AuditFact } from './record-audit';
