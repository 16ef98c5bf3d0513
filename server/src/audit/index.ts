export { AuditEntry, auditKindOf, computerOf, type AuditActorKind } from './audit-entry.entity';
export { AuditRoot } from './audit-root.entity';
export { checkAuditRoots, computeAuditRoots, type RootFinding } from './audit-roots';
export { brokenAuditSequence, recordAudit, type AuditFact } from './record-audit';
export { recordSealsGone } from './record-seals-gone';
export {
  createReadingRecorder,
  readingKinds,
  type ReadingKind,
  type ReadingRecorder,
} from './record-reading';
export { isSealKey, sealFile, sealRow, sealRowGone, sha256Of, type Seals } from './seal-content';
export { sealSet } from './seal-set';
export { verifyChain, type ChainFinding, type ChainReport } from './verify-chain';
export { verifyTrail, type TrailFinding, type TrailReport } from './verify-trail';
