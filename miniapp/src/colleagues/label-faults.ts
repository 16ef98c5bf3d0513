import { labelFaults, labelWording } from '#shared/units/label-faults';

/** In words, before the server is asked. */
export function labelFaultsOf(typed: string): string[] {
  return labelFaults(typed.trim()).map((fault) => labelWording[fault]);
}
