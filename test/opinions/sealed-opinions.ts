import { In, type EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import { Application } from '../../server/src/applications';
import { BureauOpinion, OpinionPrint } from '../../server/src/opinions';
import { opinionPageOf, snapshotSha256 } from '../../server/src/opinions/opinion-state';
import { Print } from '../../server/src/papers';
import type { TestApp } from '../support/test-app';

const at = '2026-02-01T00:00:00.000Z';
const nobody = '01J00000000000000000000000';

/** As when the head has answered for each opinion, written straight to the tables: how it comes to that is another test. */
export async function sealOpinions(app: TestApp, ids: readonly string[]): Promise<void> {
  await app.database.write(async (tx) => {
    for (const application of await tx.findBy(Application, { id: In([...ids]) })) await seal(tx, application);
  });
}

async function seal(tx: EntityManager, application: Application): Promise<void> {
  const { id: applicationId, decisionText } = application;
  if (await tx.existsBy(BureauOpinion, { applicationId })) return;
  const printed = application.printRevision === null ? await print(tx, application) : application;
  const page = await opinionPageOf(tx, printed, decisionText ?? '');
  if (page === null) throw new Error('nothing to have an opinion on');
  await tx.insert(OpinionPrint, {
    id: ulid(),
    applicationId,
    revision: 1,
    snapshot: JSON.stringify(page),
    snapshotSha256: snapshotSha256(page),
    pages: JSON.stringify([{ page: 1, contentSha256: '', sealBoxes: [] }]),
    pdfKey: 'none',
    issuedByStaffId: nobody,
    issuedAtUtc: at,
  });
  await tx.insert(BureauOpinion, {
    applicationId,
    version: 2,
    text: '',
    printRevision: 1,
    waivedRevision: 1,
    waiverReason: '演示',
    waivedByStaffId: nobody,
    waivedAtUtc: at,
    savedByStaffId: nobody,
    savedAtUtc: at,
  });
}

/** Applications that were written to the tables have no form yet that an opinion could be about. */
async function print(tx: EntityManager, application: Application): Promise<Application> {
  const { id: applicationId, projectName } = application;
  await tx.insert(Print, {
    id: ulid(),
    applicationId,
    revision: 1,
    snapshot: JSON.stringify({ titleLines: ['演示'], unitName: '演示', projectName }),
    snapshotSha256: 'a'.repeat(64),
    pages: '[]',
    pdfKey: 'none',
    docxKey: 'none',
    issuedAtUtc: at,
  });
  await tx.update(Application, { id: applicationId }, { printRevision: 1 });
  return Object.assign(application, { printRevision: 1 });
}
