import type { RequestFault } from '#shared/api/problems';
import { normaliseCreditCode } from '#shared/text/credit-code';
import { creditCodeFaults, unitNameFaults } from '#shared/units/claim-faults';
import { unitWording } from './wording';

export interface TypedClaim {
  creditCode: string;
  name: string;
  bureauCode: string | null;
}
export type ClaimField = keyof TypedClaim;
export type ClaimFaults = Record<ClaimField, string[]>;

/** Everything that the phone itself sees wrong, all at once. */
export function claimFormFaults({ creditCode, name, bureauCode }: TypedClaim): ClaimFaults {
  const code = normaliseCreditCode(creditCode);
  return {
    creditCode:
      code === '' ? [unitWording.creditCodeRequired] : creditCodeFaults(code).map(({ message }) => message),
    name: unitNameFaults(name.trim()).map(({ message }) => message),
    bureauCode: bureauCode === null ? [unitWording.bureauRequired] : [],
  };
}

export function hasFaults(faults: ClaimFaults): boolean {
  return Object.values(faults).some((messages) => messages.length > 0);
}

/** The server's faults at their fields; what names none of them is for the page. */
export function serverClaimFaults(faults: readonly RequestFault[]): ClaimFaults {
  const of = (field: ClaimField) =>
    faults.filter((fault) => fault.field.replace(/^body\./, '') === field).map(({ message }) => message);
  return { creditCode: of('creditCode'), name: of('name'), bureauCode: of('bureauCode') };
}
