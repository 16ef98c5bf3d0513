import { Application } from '../applications';
import { verifyChain, verifyTrail } from '../audit';
import type { Database } from '../database';
import type { Storage } from '../storage';
import { findingInWords, trailFindingInWords } from './audit-desk-wording';

export interface TrailQuestion {
  /** Of one application; null: the whole trail and the daily roots. */
  applicationCode: string | null;
  say: (line: string) => void;
}

/** Verifies and says what is found, a line each. True when everything is as it was recorded. */
export async function reportTrail(
  { database, storage }: { database: Database; storage: Storage },
  { applicationCode, say }: TrailQuestion,
): Promise<boolean> {
  if (applicationCode === null) {
    const { subjects, entries, findings } = await verifyTrail(database.read, storage, (finding) =>
      say(trailFindingInWords(finding)),
    );
    say(`核验了 ${subjects} 条审计链、${entries} 条记录，发现 ${findings} 处问题。`);
    return findings === 0;
  }
  const application = await database.read.findOneBy(Application, { code: applicationCode.toUpperCase() });
  if (application === null) {
    say(`没有编号为 ${applicationCode} 的申报。`);
    return false;
  }
  const { entries, findings } = await verifyChain(database.read, storage, application.id);
  for (const finding of findings) say(findingInWords(finding));
  say(`核验了 ${entries} 条记录，发现 ${findings.length} 处问题。`);
  return findings.length === 0;
}
