import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ChoicesFieldDefinition, Direction, DirectionArea } from '#shared/campaigns/campaign-definition';
import { aria, Button, CheckCard, FaultText, FieldFrame, Section } from '../../ui';
import { formWording } from '../wording';
import { ConflictChoice } from './ConflictChoice';
import { useChoices } from './use-choices';
import './answers.scss';

export interface DirectionsAnswerProps {
  field: ChoicesFieldDefinition;
  areas: readonly DirectionArea[];
}

/** The directions of the notice under their areas, with the official descriptions folded. */
export function DirectionsAnswer({ field, areas }: DirectionsAnswerProps) {
  const { frame, chosen, isReadOnly, isInConflict, wasOneTooMany, choose } = useChoices(field);
  const [refused, setRefused] = useState<string | null>(null);
  return (
    <View>
      <FieldFrame {...frame}>
        <View className="form-count" {...aria({ role: 'status', isLive: true })}>
          {formWording.directionsChosen(chosen.length, field.maxChoices)}
        </View>
      </FieldFrame>
      {isInConflict && <ConflictChoice field={field} />}
      {areas.map((area) => (
        <Section key={area.title} title={area.title} hint={area.aim ?? undefined}>
          {area.directions.map((direction) => (
            <View key={direction.key}>
              <DirectionCard
                direction={direction}
                isChosen={chosen.includes(direction.key)}
                isDisabled={isReadOnly}
                onChange={(isChosen) => {
                  setRefused(direction.key);
                  choose(direction.key, isChosen);
                }}
              />
              {wasOneTooMany && refused === direction.key && (
                <FaultText faults={[formWording.tooManyChoices(field.maxChoices)]} />
              )}
            </View>
          ))}
        </Section>
      ))}
    </View>
  );
}

interface DirectionCardProps {
  direction: Direction;
  isChosen: boolean;
  isDisabled: boolean;
  onChange(isChosen: boolean): void;
}

function DirectionCard({ direction, isChosen, isDisabled, onChange }: DirectionCardProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <View className="form-direction">
      <CheckCard
        title={`${direction.number}. ${direction.title}`}
        text={isOpen ? direction.description : undefined}
        isChosen={isChosen}
        isDisabled={isDisabled}
        onChange={onChange}
      />
      <Button
        kind="text"
        label={isOpen ? formWording.foldDetails : formWording.directionDetails}
        onPress={() => setIsOpen(!isOpen)}
      />
    </View>
  );
}
