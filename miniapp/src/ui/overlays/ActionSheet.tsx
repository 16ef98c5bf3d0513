import { View } from '@tarojs/components';
import { Button } from '../actions/Button';
import { uiWording } from '../wording';
import { Overlay } from './Overlay';
import './overlays.scss';

export interface SheetAction {
  key: string;
  label: string;
  isDangerous?: boolean;
}
export interface ActionSheetProps {
  title: string;
  actions: readonly SheetAction[];
  /** Runs inside the tap: the camera may be opened from here. */
  onChoose(key: string): void | Promise<void>;
  onClose(): void;
}

export function ActionSheet({ title, actions, onChoose, onClose }: ActionSheetProps) {
  return (
    <Overlay label={title} place="bottom">
      <View className="ui-dialog__title">{title}</View>
      <View className="ui-dialog__buttons">
        {actions.map((action) => (
          <Button
            key={action.key}
            kind={action.isDangerous ? 'danger' : 'secondary'}
            label={action.label}
            onPress={() => onChoose(action.key)}
          />
        ))}
        <Button kind="text" label={uiWording.cancel} onPress={onClose} />
      </View>
    </Overlay>
  );
}
