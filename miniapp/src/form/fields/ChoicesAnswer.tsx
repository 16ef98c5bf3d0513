import { View } from '@tarojs/components';
import type { ChoicesFieldDefinition } from '#shared/campaigns/campaign-definition';
import { CheckCard, FieldFrame } from '../../ui';
import { formWording } from '../wording';
import { ConflictChoice } from './ConflictChoice';
import { useChoices } from './use-choices';

export function ChoicesAnswer({ field }: { field: ChoicesFieldDefinition }) {
  const { frame, chosen, isReadOnly, isInConflict, wasOneTooMany, choose } = useChoices(field);
  const faults = wasOneTooMany
    ? [...frame.faults, formWording.tooManyChoices(field.maxChoices)]
    : frame.faults;
  return (
    <View>
      <FieldFrame {...frame} faults={faults}>
        {field.choices.map(({ key, label }) => (
          <CheckCard
            key={key}
            title={label}
            isChosen={chosen.includes(key)}
            isDisabled={isReadOnly}
            onChange={(isChosen) => choose(key, isChosen)}
          />
        ))}
      </FieldFrame>
      {isInConflict && <ConflictChoice field={field} />}
    </View>
  );
}
