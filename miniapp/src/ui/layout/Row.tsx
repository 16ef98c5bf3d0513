import { View } from '@tarojs/components';
import { aria } from '../aria';
import { Icon, type IconName } from '../icons/Icon';
import { useTap } from '../actions/use-tap';
import './layout.scss';

export interface DataRowProps {
  label: string;
  value: string;
}

/** One answer, for reading. */
export function DataRow({ label, value }: DataRowProps) {
  return (
    <View className="ui-data-row">
      <View className="ui-data-row__label">{label}</View>
      <View className="ui-data-row__value">{value}</View>
    </View>
  );
}

export interface LinkRowProps {
  title: string;
  text?: string;
  icon?: IconName;
  /** At the right, before the arrow, for example the number of unread notices. */
  value?: string;
  onPress(): void;
}

/** A line that leads somewhere. */
export function LinkRow({ title, text, icon, value, onPress }: LinkRowProps) {
  const { tap } = useTap(onPress);
  return (
    <View
      className="ui-link-row"
      hoverClass="ui-pressed"
      onClick={tap}
      {...aria({ role: 'link', label: [title, text, value].filter(Boolean).join('，') })}
    >
      {icon && (
        <View className="ui-link-row__icon">
          <Icon name={icon} />
        </View>
      )}
      <View className="ui-link-row__main">
        <View className="ui-link-row__title">{title}</View>
        {/* The space is not drawn; without it a title and a text that meet in digits are one number to who listens. */}
        {text && <View className="ui-link-row__text">{` ${text}`}</View>}
      </View>
      {value && <View className="ui-link-row__value">{value}</View>}
      <Icon name="next" />
    </View>
  );
}
