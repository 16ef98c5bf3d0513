import type { EntityManager } from 'typeorm';
import type { FormDefinition } from '#shared/campaigns/campaign-definition';
import type { ReturnReason } from '#shared/api/views';
import type { Application } from './application.entity';
import { ReturnReasonRow } from './return-reason.entity';
import { targetOf } from './stored-json';

/** What a return has opened for correction. */
export interface Corrections {
  reasons: ReturnReason[];
  /** Field keys that may change; null: all of them (a draft). */
  fields: string[] | null;
  /** Pages that the clerk wants photographed again; photographs from before the return do not count for them. */
  pages: number[];
  attachmentKinds: string[] | null;
  returnedAtUtc: string | null;
}

const NOTHING_OPEN: Corrections = {
  reasons: [],
  fields: [],
  pages: [],
  attachmentKinds: [],
  returnedAtUtc: null,
};
const ALL_OPEN: Corrections = { ...NOTHING_OPEN, fields: null, attachmentKinds: null };

export async function correctionsOf(
  manager: EntityManager,
  application: Application,
  form: FormDefinition,
): Promise<Corrections> {
  if (application.status === 'draft') return ALL_OPEN;
  if (application.status !== 'returned') return NOTHING_OPEN;
  const rows = await manager.find(ReturnReasonRow, {
    where: { applicationId: application.id, round: application.returnCount },
    order: { ordinal: 'ASC' },
  });
  const reasons = rows.map((row) => ({ id: row.id, target: targetOf(row), text: row.text }));
  const targets = reasons.map((reason) => reason.target);
  return {
    reasons,
    fields: withDependents(
      form,
      targets.flatMap((target) => (target.kind === 'field' ? [target.key] : [])),
    ),
    pages: targets.flatMap((target) => (target.kind === 'page' ? [target.page] : [])),
    attachmentKinds: targets.flatMap((target) => (target.kind === 'attachment' ? [target.key] : [])),
    returnedAtUtc: rows[0]?.createdAtUtc ?? null,
  };
}

/** A figure cannot be put right without the growth that follows from it, so they open together. */
function withDependents(form: FormDefinition, pinned: string[]): string[] {
  const open = new Set(pinned);
  for (const { growth, earlier, later } of form.growthRules) {
    const group = [growth, earlier, later];
    if (group.some((key) => pinned.includes(key))) group.forEach((key) => open.add(key));
  }
  return form.fields.map((field) => field.key).filter((key) => open.has(key));
}
