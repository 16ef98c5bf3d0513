import { labelFaults, labelWording } from '#shared/units/label-faults';
import { problem } from '../problem';

/** The name for a colleague as it is kept. @throws colleague.invalid with every fault */
export function soundLabel(typed: string): string {
  const label = typed.trim();
  const faults = labelFaults(label).map((code) => ({ field: 'label', code, message: labelWording[code] }));
  if (faults.length > 0) throw problem('colleague.invalid', { faults });
  return label;
}
