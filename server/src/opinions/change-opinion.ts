import type { EntityManager } from 'typeorm';
import type { Application } from '../applications';
import { isUniqueViolation } from '../database';
import { problem } from '../problem';
import { BureauOpinion } from './bureau-opinion.entity';
import { FIRST_VERSION } from './opinion-state';

interface OpinionChange {
  application: Application;
  seen: BureauOpinion | null;
  changes: Partial<Omit<BureauOpinion, 'applicationId' | 'version'>>;
  staffId: string;
  nowUtc: string;
}

/**
 * Writes onto the version that was read, and only onto that. Whoever calls it seals the opinion as it then stands.
 *
 * @throws version.stale when somebody else was faster
 */
export async function changeOpinion(tx: EntityManager, change: OpinionChange): Promise<BureauOpinion> {
  const { application, seen, changes, staffId, nowUtc } = change;
  const { id: applicationId } = application;
  const next = { ...changes, savedByStaffId: staffId, savedAtUtc: nowUtc };
  if (seen !== null) {
    const { version } = seen;
    const written = await tx.update(
      BureauOpinion,
      { applicationId, version },
      { ...next, version: version + 1 },
    );
    if (written.affected !== 1) throw problem('version.stale');
    return Object.assign(new BureauOpinion(), seen, next, { version: version + 1 });
  }
  try {
    const row = { ...emptyOpinion, ...next, applicationId, version: FIRST_VERSION + 1 };
    await tx.insert(BureauOpinion, row);
    return Object.assign(new BureauOpinion(), row);
  } catch (error) {
    throw isUniqueViolation(error) ? problem('version.stale') : error;
  }
}

const emptyOpinion = {
  text: '',
  printRevision: null,
  waivedRevision: null,
  waiverReason: null,
  waivedByStaffId: null,
  waivedAtUtc: null,
} as const;
