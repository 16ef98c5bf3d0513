import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ChoicesFieldDefinition, Direction, DirectionArea } from '#shared/campaigns/campaign-definition';
import { aria, Button, CheckCard, FaultText, FieldFrame, Section } from '../../ui';
import { formWording } from '../wording';
import { ConflictChoice } from './ConflictChoice';
import { DirectionComparison } from './DirectionComparison';
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
  const [compared, setCompared] = useState<readonly string[]>([]);
  const [isComparing, setIsComparing] = useState(false);
  const inComparison = areas
    .flatMap(({ directions }) => directions)
    .filter(({ key }) => compared.includes(key));
  return (
    <View>
      <FieldFrame {...frame}>
        <View className="form-count" {...aria({ role: 'status', isLive: true })}>
          {formWording.directionsChosen(chosen.length, field.maxChoices)}
        </View>
        <View className="form-guidance">{formWording.compareMore}</View>
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
                isCompared={compared.includes(direction.key)}
                onChange={(isChosen) => {
                  setRefused(direction.key);
                  choose(direction.key, isChosen);
                }}
                onCompare={(isCompared) =>
                  setCompared((known) =>
                    isCompared ? [...known, direction.key] : known.filter((other) => other !== direction.key),
                  )
                }
              />
              {compared.at(-1) === direction.key && inComparison.length > 1 && (
                <View className="form-compare">
                  <Button
                    kind="secondary"
                    label={formWording.compare(inComparison.length)}
                    onPress={() => setIsComparing(true)}
                  />
                </View>
              )}
              {wasOneTooMany && refused === direction.key && (
                <FaultText faults={[formWording.tooManyChoices(field.maxChoices)]} />
              )}
            </View>
          ))}
        </Section>
      ))}
      {isComparing && (
        <DirectionComparison
          directions={inComparison}
          chosen={chosen}
          isReadOnly={isReadOnly}
          hasRoom={chosen.length < field.maxChoices}
          onChange={choose}
          onClose={() => setIsComparing(false)}
        />
      )}
    </View>
  );
}

interface DirectionCardProps {
  direction: Direction;
  isChosen: boolean;
  isDisabled: boolean;
  isCompared: boolean;
  onChange(isChosen: boolean): void;
  onCompare(isCompared: boolean): void;
}

function DirectionCard(props: DirectionCardProps) {
  const { direction, isChosen, isDisabled, isCompared, onChange, onCompare } = props;
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
      <View className="form-direction__more">
        <Button
          kind="text"
          label={isOpen ? formWording.foldDetails : formWording.directionDetails}
          onPress={() => setIsOpen(!isOpen)}
        />
        <Button
          kind="text"
          label={isCompared ? formWording.comparedThis : formWording.compareThis}
          onPress={() => onCompare(!isCompared)}
        />
      </View>
    </View>
  );
}
