import { View } from '@tarojs/components';
import { aria } from '../aria';
import { Icon, type IconName } from '../icons/Icon';
import { useTap } from './use-tap';
import './actions.scss';

export interface ButtonProps {
  label: string;
  kind?: 'primary' | 'secondary' | 'danger' | 'text';
  icon?: IconName;
  /** Shown while the promise of onPress runs, or while isBusy: say what is going on. */
  busyLabel?: string;
  isBusy?: boolean;
  /** A disabled button says nothing; prefer a button that answers with what is missing. */
  isDisabled?: boolean;
  /** May reject only with faults of the program; show failures of the act on the page. */
  onPress(): void | Promise<void>;
}

/** A View, because WeChat's own button brings a fixed size, a border and a colour of its own to undo. */
export function Button({
  label,
  kind = 'primary',
  icon,
  busyLabel,
  isBusy,
  isDisabled = false,
  onPress,
}: ButtonProps) {
  const { isRunning, tap } = useTap(onPress);
  const isWorking = isBusy || isRunning;
  const isQuiet = isDisabled || isWorking;
  const shown = isWorking && busyLabel ? busyLabel : label;
  return (
    <View
      className={`ui-button ui-button--${kind}${isQuiet ? ' ui-button--quiet' : ''}`}
      hoverClass={isQuiet ? 'none' : 'ui-button--pressed'}
      onClick={isQuiet ? undefined : tap}
      {...aria({ role: 'button', label: shown, isDisabled: isQuiet })}
    >
      {isWorking && <View className="ui-button__wheel" />}
      {icon && !isWorking && <Icon name={icon} />}
      {shown}
    </View>
  );
}
