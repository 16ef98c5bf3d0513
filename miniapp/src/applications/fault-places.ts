import type { Fault } from '#shared/applications/faults';
import { stepOfFault } from '#shared/applications/progress';
import type { CampaignDefinition } from '#shared/campaigns/campaign-definition';
import { toForm, toPhotos } from '../routes';
import { faultPlaceWording } from './wording';

export interface FaultPlace {
  /** What the person knows the place by. */
  label: string;
  /** The page of the mini-program that shows it. */
  url: string;
}

/** Where a fault of the form, the conditions, the attachments or the pages is put right. */
export function faultPlace(
  definition: Pick<CampaignDefinition, 'form' | 'attachmentKinds'>,
  applicationId: string,
  field: string,
): FaultPlace {
  if (field.startsWith('pages.')) {
    return { label: faultPlaceWording.page(field.slice('pages.'.length)), url: toPhotos(applicationId) };
  }
  const step = stepOfFault(definition.form, field);
  return { label: labelOf(definition, field), url: toForm(applicationId, step, field) };
}

function labelOf(
  { form, attachmentKinds }: Pick<CampaignDefinition, 'form' | 'attachmentKinds'>,
  field: Fault['field'],
): string {
  if (field.startsWith('conditions.')) return faultPlaceWording.conditions;
  const kind = attachmentKinds.find(({ key }) => field === `attachments.${key}`);
  if (kind) return kind.label;
  const found = form.fields.find(({ key }) => key === field);
  return found?.shortLabel ?? found?.label ?? faultPlaceWording.form;
}

export interface FaultLine extends FaultPlace {
  key: string;
  field: string;
  text: string;
}

/** Faults as they are listed for a person: conditions are one line, because their step shows which are open. */
export function faultLines(
  definition: Pick<CampaignDefinition, 'form' | 'attachmentKinds'>,
  applicationId: string,
  faults: readonly Fault[],
): FaultLine[] {
  const ofConditions = faults.filter(({ field }) => field.startsWith('conditions.'));
  return faults
    .filter((fault) => !ofConditions.includes(fault) || fault === ofConditions[0])
    .map((fault) => ({
      ...faultPlace(definition, applicationId, fault.field),
      key: `${fault.field} ${fault.code}`,
      field: fault.field,
      text: fault === ofConditions[0] ? faultPlaceWording.openConditions(ofConditions.length) : fault.message,
    }));
}
