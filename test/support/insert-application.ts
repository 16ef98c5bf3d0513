import type { EntityManager } from 'typeorm';
import { ulid } from 'ulid';
import { Application } from '../../server/src/applications';
import { Unit } from '../../server/src/units';
import { inventCreditCode } from './credit-codes';
import { soundAnswers } from './sound-answers';

/** When every row that is written straight to the tables was made. */
export const INSERTED_AT = '2026-02-01T00:00:00.000Z';

interface Inserted extends Partial<Application> {
  campaignId: string;
  bureauCode: string;
  unitName: string;
  creditCode?: string;
}

/** An application and its unit, written straight to the tables: how they got there is another test. */
export async function insertApplication(
  tx: EntityManager,
  { unitName, creditCode = inventCreditCode(), ...columns }: Inserted,
): Promise<string> {
  const { id = ulid(), bureauCode, projectName = '演示项目' } = columns;
  const unitId = ulid();
  await tx.insert(Unit, { id: unitId, creditCode, name: unitName, bureauCode, createdAtUtc: INSERTED_AT });
  await tx.insert(Application, {
    id,
    code: id.slice(-10),
    unitId,
    status: 'approved',
    version: 1,
    answers: JSON.stringify(soundAnswers({ unitName, projectName })),
    confirmations: '[]',
    projectName,
    hasPriority: false,
    printRevision: null,
    openedAtUtc: null,
    openedByStaffId: null,
    submittedAtUtc: INSERTED_AT,
    returnCount: 0,
    correctUntilUtc: null,
    decisionText: null,
    createdAtUtc: INSERTED_AT,
    updatedAtUtc: INSERTED_AT,
    ...columns,
  });
  return id;
}
