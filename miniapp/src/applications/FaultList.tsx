import type { CampaignDefinition } from '#shared/campaigns/campaign-definition';
import type { Fault } from '#shared/applications/faults';
import { openPage } from '../navigation';
import { Card, LinkRow } from '../ui';
import { faultPlace } from './fault-places';

export interface FaultListProps {
  definition: CampaignDefinition;
  applicationId: string;
  faults: readonly Fault[];
}

/** What is wrong, each line leading to its place. Conditions are one line: the step shows which are open. */
export function FaultList({ definition, applicationId, faults }: FaultListProps) {
  const firstConditions = faults.find(isOfCondition);
  const shown = faults.filter((fault) => !isOfCondition(fault) || fault === firstConditions);
  return (
    <Card>
      {shown.map((fault) => {
        const { label, url } = faultPlace(definition, applicationId, fault.field);
        return (
          <LinkRow
            key={`${fault.field} ${fault.code}`}
            title={label}
            text={fault.message}
            onPress={() => void openPage(url)}
          />
        );
      })}
    </Card>
  );
}

function isOfCondition({ field }: Fault): boolean {
  return field.startsWith('conditions.');
}
