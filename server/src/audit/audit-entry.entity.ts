import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Actor } from '../http';

export type AuditActorKind = 'contact' | 'bureau' | 'province' | 'expert' | 'auditor' | 'admin' | 'system';

/** A bureau's head acts for the bureau, a computer for the contact who connected it; who it was, the id tells. */
export function auditKindOf(actor: Actor): AuditActorKind {
  if (actor.kind !== 'staff') return 'contact';
  return actor.role === 'bureauHead' ? 'bureau' : actor.role;
}

/** For the detail of an entry: by which computer, where it was not the phone. */
export function computerOf(actor: Actor): { computer?: string } {
  return actor.kind === 'computer' ? { computer: actor.sessionId } : {};
}

/**
 * One thing that was done to a subject, chained to the one before by its hash: a changed or missing row shows.
 * Rows are never changed or removed.
 */
@Entity('audit_entry')
@Index('audit_entry_chain', ['subjectId', 'sequence'], { unique: true })
@Index('audit_entry_time', ['atUtc', 'id'])
@Index('audit_entry_actor', ['actorId', 'atUtc', 'id'])
@Index('audit_entry_action', ['action', 'atUtc', 'id'])
export class AuditEntry {
  @PrimaryColumn('varchar', { length: 26 })
  id!: string;

  /** The application, account or unit that it is about. */
  @Column('varchar', { length: 26 })
  subjectId!: string;

  @Column('int')
  sequence!: number;

  @Column('varchar', { length: 24 })
  atUtc!: string;

  @Column('varchar', { length: 16 })
  actorKind!: AuditActorKind;

  @Column('varchar', { length: 26, nullable: true })
  actorId!: string | null;

  @Column('varchar', { length: 48 })
  action!: string;

  /** JSON without personal data: ids, versions, counts, hashes of content. */
  @Column('text')
  detail!: string;

  /** Where the request came from; null: no request, or from before this was kept. */
  @Column('varchar', { length: 45, nullable: true })
  fromAddress!: string | null;

  @Column('varchar', { length: 64 })
  previousSha256!: string;

  @Column('varchar', { length: 64 })
  sha256!: string;
}
