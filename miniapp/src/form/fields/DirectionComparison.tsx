import { ScrollView, View } from '@tarojs/components';
import type { Direction } from '#shared/campaigns/campaign-definition';
import { Button, Overlay } from '../../ui';
import { formWording } from '../wording';
import './answers.scss';

export interface DirectionComparisonProps {
  directions: readonly Direction[];
  chosen: readonly string[];
  isReadOnly: boolean;
  /** False when one more cannot be chosen. */
  hasRoom: boolean;
  onChange(key: string, isChosen: boolean): void;
  onClose(): void;
}

/** The official words of several directions beside each other; a choice can be made right there. */
export function DirectionComparison(props: DirectionComparisonProps) {
  const { directions, chosen, isReadOnly, hasRoom, onChange, onClose } = props;
  return (
    <Overlay label={formWording.comparison} place="bottom">
      <View className="form-comparison__title">{formWording.comparison}</View>
      <ScrollView scrollX className="form-comparison">
        <View className="form-comparison__columns">
          {directions.map(({ key, number, title, description }) => {
            const isChosen = chosen.includes(key);
            return (
              <View key={key} className="form-comparison__column">
                <View className="form-comparison__name">{`${number}. ${title}`}</View>
                <View className="form-comparison__text">{description}</View>
                {!isReadOnly && (isChosen || hasRoom) && (
                  <Button
                    kind="secondary"
                    label={isChosen ? formWording.unchooseDirection : formWording.chooseDirection}
                    onPress={() => onChange(key, !isChosen)}
                  />
                )}
              </View>
            );
          })}
        </View>
      </ScrollView>
      <Button label={formWording.closeComparison} onPress={onClose} />
    </Overlay>
  );
}
